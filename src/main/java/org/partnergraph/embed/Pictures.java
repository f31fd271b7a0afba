package org.partnergraph.embed;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnergraph.connect.Connections;
import org.partnergraph.connect.Vicinity;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Ids;
import org.partnergraph.pages.Family;
import org.partnergraph.pages.Words;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/** Makes pictures and keeps those of the present data: each is computed once for a version. */
final class Pictures {

  /** A partnership stands between cities: it is passed, and one of two is drawn as an edge. */
  private static final Set<String> PASSED = Set.of("party-of");

  private final KnowledgeStore store;
  private final Connections connections;
  private final Families families;
  private final Ids ids;
  private final Words words = Words.load(Pictures.class, "words.yaml", "embed");
  private final Outlines outlines = new Outlines();
  private final Kept<Drawn> graphs = new Kept<>(256);
  private final Kept<Mapped> maps = new Kept<>(64);

  Pictures(KnowledgeStore store, Connections connections) {
    this.store = store;
    this.connections = connections;
    this.families = new Families(store.namespaces());
    this.ids = new Ids(store.namespaces());
  }

  /**
   * A picture and the data that it shows.
   *
   * @param version of the data
   */
  record Drawn(EgoGraph graph, long version) {}

  /**
   * A map and the data that it shows.
   *
   * @param version of the data
   */
  record Mapped(EgoMap map, long version) {}

  /** The picture of a request, from what is kept where it was asked for before. */
  Drawn graph(EgoRequest request) {
    return graphs.get(request, connections.version(), this::draw);
  }

  /** The places around an entity, likewise. */
  Mapped map(EgoRequest request) {
    return maps.get(request, connections.version(), this::drawMap);
  }

  /** What things are, coarsely, by their ids. */
  Map<String, Family> families(Collection<EntityRef> things) {
    return store.read(
        snapshot -> {
          Map<String, Family> found = new HashMap<>();
          things.forEach(thing -> found.put(thing.id(), families.of(snapshot, thing)));
          return found;
        });
  }

  private Mapped drawMap(EgoRequest request) {
    Vicinity vicinity = connections.around(request.vicinity(PASSED));
    List<Tied> ties = ties(vicinity, request);
    Map<String, Position> positions =
        store.read(snapshot -> positions(snapshot, vicinity.centre().id(), ties));
    Family family = store.read(snapshot -> families.of(snapshot, vicinity.centre()));
    return new Mapped(
        new MapMaker(vicinity, request, ties, positions, family, words.in(request.language()))
            .map(outlines),
        vicinity.version());
  }

  private Map<String, Position> positions(Snapshot snapshot, String centre, List<Tied> ties) {
    Map<String, Position> positions = new LinkedHashMap<>();
    Stream.concat(
            Stream.of(centre),
            ties.stream().filter(tie -> tie.touches(centre)).map(tie -> tie.other(centre).id()))
        .distinct()
        .forEach(
            id ->
                Positions.of(snapshot, store.namespaces().entity(id))
                    .ifPresent(at -> positions.put(id, at)));
    return positions;
  }

  private Drawn draw(EgoRequest request) {
    Vicinity vicinity = connections.around(request.vicinity(PASSED));
    List<Tied> ties = ties(vicinity, request);
    EgoGraph graph =
        store.read(
            snapshot ->
                new EgoMaker(
                        vicinity,
                        request,
                        ties,
                        thing -> families.of(snapshot, thing),
                        words.in(request.language()))
                    .graph());
    return new Drawn(graph, vicinity.version());
  }

  private List<Tied> ties(Vicinity vicinity, EgoRequest request) {
    Set<String> nodes = request.expanded().stream().map(ids::of).collect(Collectors.toSet());
    nodes.add(vicinity.centre().id());
    String dateless = words.in(request.language()).get("undated");
    return new Ties(vicinity, request.depth() > 1 ? Set.of() : PASSED, nodes)
        .all().stream()
            .filter(
                tie -> request.kinds().isEmpty() || request.kinds().stream().anyMatch(tie::isOf))
            .map(tie -> request.isLimited() ? tie.saying(dateless) : tie)
            .toList();
  }
}
