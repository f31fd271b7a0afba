package org.partnergraph.embed;

import static org.partnergraph.embed.Canvas.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnergraph.connect.Vicinity;
import org.partnergraph.embed.EgoGraph.Kind;
import org.partnergraph.embed.EgoGraph.Knot;
import org.partnergraph.embed.EgoGraph.Strand;
import org.partnergraph.embed.EgoMap.Name;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.pages.Family;
import org.partnergraph.pages.Words;

/** Puts the places around an entity on a map. */
final class MapMaker {

  private static final Placed.Caption NONE = new Placed.Caption(0, 0, "start", List.of());
  private static final double BELOW = 80;

  private final Vicinity vicinity;
  private final EgoRequest request;
  private final List<Tied> ties;
  private final Map<String, Position> positions;
  private final Map<String, EntityRef> things = new LinkedHashMap<>();
  private final MapFrame frame;
  private final Words.In words;
  private final Family family;
  private final String centre;
  private final int total;

  /**
   * Of the links of an entity.
   *
   * @param positions of it and of what it is linked with, by id; what has none is not shown
   * @param family of the entity itself
   */
  MapMaker(
      Vicinity vicinity,
      EgoRequest request,
      List<Tied> ties,
      Map<String, Position> positions,
      Family family,
      Words.In words) {
    this.family = family;
    this.words = words;
    this.vicinity = vicinity;
    this.request = request;
    this.positions = positions;
    this.centre = vicinity.centre().id();
    List<Tied> own = ties.stream().filter(tie -> tie.touches(centre)).toList();
    this.total = own.size() + vicinity.unlisted();
    this.ties = own.stream().filter(this::isPlaced).toList();
    things.put(centre, vicinity.centre());
    this.ties.forEach(tie -> things.putIfAbsent(tie.other(centre).id(), tie.other(centre)));
    this.frame =
        new MapFrame(
            centre,
            positions,
            request.form(),
            below(),
            id -> thing(id).label(),
            request.language());
  }

  /** How much room is wanted below the map at most. */
  private double below() {
    List<String> notes = List.of(words.get("beyond"), words.get("unnamed", positions.size()));
    double legend = Legend.of(kinds(), notes, Viewport.width(request.form()), 0).height();
    return positions.containsKey(centre) ? legend : legend + BELOW;
  }

  private boolean isPlaced(Tied tie) {
    return positions.containsKey(tie.other(centre).id());
  }

  private EntityRef thing(String id) {
    return Objects.requireNonNull(things.get(id), id);
  }

  EgoMap map(Outlines outlines) {
    boolean lies = positions.containsKey(centre);
    double height = frame.view().height() + (lies ? 0 : BELOW);
    MapNames names = new MapNames(frame, names());
    Map<String, Name> usual = names.usual();
    List<Knot> nodes = new ArrayList<>();
    nodes.add(lies ? knot(centre, true, null, 8, usual) : pill(height));
    things.keySet().stream()
        .filter(id -> !id.equals(centre))
        .forEach(id -> nodes.add(knot(id, null, centre, Measures.MARK, usual)));
    List<Strand> edges = new Signs(nodes, List.of(), Form.WIDE).beside(edges(nodes.get(0)));
    Legend legend =
        Legend.of(kinds(), notes(names().size() - usual.size()), frame.view().width(), height);
    EgoGraph graph =
        new EgoGraph(
            vicinity.centre(),
            request.form().word(),
            frame.view().width(),
            height + legend.height(),
            nodes,
            edges,
            List.of(),
            kinds(),
            years(),
            total,
            edges.size(),
            request.undated(ties),
            null,
            legend.samples(),
            Keys.of(nodes, edges, words));
    return new EgoMap(graph, places(), outlines.in(frame.view()), names.levels(), EqualEarth.NAME);
  }

  private List<EgoMap.Place> places() {
    return positions.entrySet().stream()
        .map(e -> new EgoMap.Place(e.getKey(), e.getValue().latitude(), e.getValue().longitude()))
        .toList();
  }

  /** What is to be said below: of arrows, and of how many names have no room. */
  private List<String> notes(int others) {
    long unnamed = others - frame.beyond().values().stream().filter(Beyond::isNamed).count();
    List<String> notes = new ArrayList<>();
    if (positions.isEmpty()) {
      notes.add(words.get("noPlace"));
    }
    if (!frame.beyond().isEmpty()) {
      notes.add(words.get("beyond"));
    }
    if (unnamed > 0) {
      notes.add(words.get("unnamed", unnamed));
    }
    return notes;
  }

  /** Labels of what lies somewhere, the middle first. */
  private Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    things.forEach((id, thing) -> names.put(id, thing.label()));
    names.keySet().retainAll(positions.keySet());
    return names;
  }

  private Knot pill(double height) {
    EntityRef thing = vicinity.centre();
    double width = frame.view().width();
    Placed.Spot spot = Pill.of(thing.label(), width - 40).spot(width / 2, height - BELOW / 2);
    return new Knot(
        thing.id(),
        thing.label(),
        thing.type(),
        family.id(),
        true,
        null,
        false,
        degree(thing.id()),
        spot.x(),
        spot.y(),
        0,
        spot.box(),
        spot.caption(),
        spot.sub(),
        null,
        null,
        null);
  }

  private Knot knot(
      String id,
      @Nullable Boolean isMiddle,
      @Nullable String parent,
      double radius,
      Map<String, Name> usual) {
    EntityRef thing = thing(id);
    Point at = point(id);
    Name name = usual.getOrDefault(id, MapNames.nameless(at));
    Optional<Beyond> arrow = Optional.ofNullable(frame.beyond().get(id));
    return new Knot(
        id,
        thing.label(),
        thing.type(),
        Family.CITY.id(),
        isMiddle,
        parent,
        false,
        degree(id),
        at.x(),
        at.y(),
        radius,
        arrow.map(Beyond::box).orElse(name.box()),
        arrow.map(Beyond::caption).orElse(name.caption()),
        arrow.map(Beyond::sub).orElse(NONE),
        null,
        arrow.isPresent() ? frame.arrow(id) : null,
        name.leader().isEmpty() ? null : name.leader());
  }

  private Point point(String id) {
    return Objects.requireNonNull(frame.points().get(id), id);
  }

  private int degree(String id) {
    return vicinity.degrees().getOrDefault(id, 0);
  }

  private List<Strand> edges(Knot middle) {
    List<Strand> edges = new ArrayList<>();
    for (Tied tie : ties) {
      String path = path(middle, tie.other(centre).id());
      edges.add(StrandMaker.strand("e" + edges.size(), tie, request.language(), false, path));
    }
    return edges;
  }

  /** The shortest way over the earth; straight from what lies nowhere. */
  private String path(Knot middle, String id) {
    Point end = point(id);
    return positions.containsKey(centre)
        ? frame.way(id)
        : "M%s %sL%s %s"
            .formatted(
                number(middle.x()), number(middle.box().y()), number(end.x()), number(end.y()));
  }

  /** Those with the most links first. */
  private List<Kind> kinds() {
    Map<String, List<Tied>> byKind =
        ties.stream()
            .collect(Collectors.groupingBy(Tied::relation, TreeMap::new, Collectors.toList()));
    return byKind.entrySet().stream()
        .sorted(Comparator.comparing(kind -> -kind.getValue().size()))
        .map(
            kind ->
                new Kind(
                    kind.getKey(),
                    kind.getValue().get(0).label(centre),
                    kind.getValue().size(),
                    LineKind.of(kind.getValue()).dash()))
        .toList();
  }

  private EgoGraph.@Nullable Years years() {
    List<Integer> years = ties.stream().flatMap(Tied::years).sorted().toList();
    return years.isEmpty() ? null : new EgoGraph.Years(years.get(0), years.get(years.size() - 1));
  }
}
