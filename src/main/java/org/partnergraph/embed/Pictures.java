package org.partnergraph.embed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnergraph.connect.Connections;
import org.partnergraph.connect.Vicinity;
import org.partnergraph.entities.Ids;
import org.partnergraph.pages.Words;
import org.partnergraph.store.KnowledgeStore;

/** Makes pictures and keeps those of the present data: each is computed once for a version. */
final class Pictures {

  private static final int MOST_KEPT = 256;

  /** A partnership stands between cities: it is passed, and one of two is drawn as an edge. */
  private static final Set<String> PASSED = Set.of("party-of");

  private final KnowledgeStore store;
  private final Connections connections;
  private final Families families;
  private final Ids ids;
  private final Words words = Words.load(Pictures.class, "words.yaml", "embed");
  private final Kept kept = new Kept();

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

  private record Key(EgoRequest request, long version) {}

  @SuppressWarnings("serial")
  private static final class Kept extends LinkedHashMap<Key, Drawn> {
    Kept() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Drawn> eldest) {
      return size() > MOST_KEPT;
    }
  }

  /** The picture of a request, from what is kept where it was asked for before. */
  Drawn graph(EgoRequest request) {
    Key key = new Key(request, connections.version());
    synchronized (kept) {
      Drawn known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    Drawn drawn = draw(request);
    synchronized (kept) {
      kept.put(new Key(request, drawn.version()), drawn);
    }
    return drawn;
  }

  private Drawn draw(EgoRequest request) {
    Vicinity vicinity = connections.around(request.vicinity(PASSED));
    Set<String> nodes = request.expanded().stream().map(ids::of).collect(Collectors.toSet());
    nodes.add(vicinity.centre().id());
    List<Tied> ties =
        new Ties(vicinity, request.depth() > 1 ? Set.of() : PASSED, nodes)
            .all().stream()
                .filter(
                    tie -> request.kinds().isEmpty() || request.kinds().contains(tie.relation()))
                .toList();
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
}
