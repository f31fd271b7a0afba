package org.partnergraph.embed;

import static org.partnergraph.embed.Canvas.number;
import static org.partnergraph.embed.Wreath.round;

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
import org.partnergraph.embed.MapLabels.Label;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.pages.Family;
import org.partnergraph.pages.Words;

/** Puts the places around an entity on a map. */
final class MapMaker {

  private static final Placed.Caption NONE = new Placed.Caption(0, 0, "start", List.of());
  private static final double BELOW = 64;

  private final Vicinity vicinity;
  private final EgoRequest request;
  private final List<Tied> ties;
  private final Map<String, Position> positions;
  private final Viewport view;
  private final Map<String, Point> points = new LinkedHashMap<>();
  private final Dashes dashes;
  private final Words.In words;
  private final String centre;

  /**
   * Of the links of an entity.
   *
   * @param positions of it and of what it is linked with, by id; what has none is not shown
   */
  MapMaker(
      Vicinity vicinity,
      EgoRequest request,
      List<Tied> ties,
      Map<String, Position> positions,
      Words.In words) {
    this.words = words;
    this.vicinity = vicinity;
    this.request = request;
    this.positions = positions;
    this.centre = vicinity.centre().id();
    this.ties = ties.stream().filter(this::isShown).toList();
    this.view =
        Viewport.around(
            positions.values().stream().map(Position::projected).toList(), request.form());
    positions.forEach((id, at) -> points.put(id, placed(at)));
    this.dashes = Dashes.of(kindsInOrder());
  }

  /** Those with the most links first. */
  private List<String> kindsInOrder() {
    Map<String, Long> counts =
        ties.stream()
            .collect(Collectors.groupingBy(Tied::relation, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean isShown(Tied tie) {
    return tie.touches(centre) && positions.containsKey(tie.other(centre).id());
  }

  private Point placed(Position at) {
    Point point = view.place(at.projected());
    return new Point(round(point.x()), round(point.y()));
  }

  EgoMap map(Outlines outlines) {
    boolean lies = positions.containsKey(centre);
    double height = lies ? view.height() : view.height() + BELOW;
    Map<String, String> names = names();
    Map<String, Label> labels = new MapLabels(view.width(), view.height(), points).of(names);
    List<Knot> nodes = new ArrayList<>();
    nodes.add(lies ? middle(labels) : pill(height));
    names.keySet().stream()
        .filter(id -> !id.equals(centre))
        .forEach(id -> nodes.add(place(id, names, labels)));
    List<Strand> edges = new Signs(nodes).beside(edges(nodes.get(0)));
    int unnamed = names.size() - labels.size();
    String missing = unnamed == 0 ? "" : words.get("unnamed", unnamed);
    Legend legend = Legend.of(kinds(), missing, view.width(), height);
    EgoGraph graph =
        new EgoGraph(
            vicinity.centre(),
            request.form().word(),
            view.width(),
            height + legend.height(),
            nodes,
            edges,
            List.of(),
            kinds(),
            years(),
            vicinity.total(),
            edges.size(),
            null,
            legend.samples());
    return new EgoMap(
        graph,
        positions.entrySet().stream()
            .map(
                e ->
                    new EgoMap.Place(e.getKey(), e.getValue().latitude(), e.getValue().longitude()))
            .toList(),
        outlines.in(view),
        labels.values().stream().map(Label::leader).filter(path -> !path.isEmpty()).toList(),
        EqualEarth.NAME);
  }

  /** Labels of what lies somewhere, the middle first. */
  private Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    if (positions.containsKey(centre)) {
      names.put(centre, vicinity.centre().label());
    }
    ties.forEach(tie -> names.putIfAbsent(tie.other(centre).id(), tie.other(centre).label()));
    return names;
  }

  private Knot middle(Map<String, Label> labels) {
    return knot(vicinity.centre(), true, null, 8, labels);
  }

  private Knot pill(double height) {
    EntityRef thing = vicinity.centre();
    Placed.Spot spot =
        Pill.of(thing.label(), view.width() - 40).spot(view.width() / 2, height - BELOW / 2);
    return new Knot(
        thing.id(),
        thing.label(),
        thing.type(),
        Family.OTHER.id(),
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
        null);
  }

  private Knot place(String id, Map<String, String> names, Map<String, Label> labels) {
    EntityRef thing =
        ties.stream()
            .map(tie -> tie.other(centre))
            .filter(other -> other.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(names.getOrDefault(id, id)));
    return knot(thing, null, centre, Measures.MARK, labels);
  }

  private Knot knot(
      EntityRef thing,
      @Nullable Boolean isMiddle,
      @Nullable String parent,
      double radius,
      Map<String, Label> labels) {
    Point at = point(thing.id());
    Optional<Label> label = Optional.ofNullable(labels.get(thing.id()));
    Box mark = new Box(at.x() - 12, at.y() - 12, 24, 24);
    return new Knot(
        thing.id(),
        thing.label(),
        thing.type(),
        Family.CITY.id(),
        isMiddle,
        parent,
        false,
        degree(thing.id()),
        at.x(),
        at.y(),
        radius,
        label.map(Label::box).orElse(mark),
        label.map(Label::caption).orElse(NONE),
        NONE,
        null);
  }

  private Point point(String id) {
    return Objects.requireNonNull(points.get(id), id);
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
    Position from = positions.get(centre);
    Position to = positions.get(id);
    Point end = point(id);
    if (from == null || to == null) {
      return "M%s %sL%s %s"
          .formatted(
              number(middle.x()), number(middle.box().y()), number(end.x()), number(end.y()));
    }
    StringBuilder path = new StringBuilder();
    Position before = from;
    for (Position stop : from.wayTo(to)) {
      Point point = placed(stop);
      boolean jumps = Math.abs(stop.longitude() - before.longitude()) > 180;
      path.append(path.isEmpty() || jumps ? 'M' : 'L');
      path.append(number(point.x())).append(' ').append(number(point.y()));
      before = stop;
    }
    return path.toString();
  }

  private List<Kind> kinds() {
    Map<String, List<Tied>> byKind = ties.stream().collect(Collectors.groupingBy(Tied::relation));
    return dashes.byKind().keySet().stream()
        .map(
            kind -> {
              List<Tied> some = byKind.getOrDefault(kind, List.of());
              return new Kind(kind, some.get(0).label(centre), some.size(), dashes.of(kind));
            })
        .toList();
  }

  private EgoGraph.@Nullable Years years() {
    List<Integer> years = ties.stream().flatMap(Tied::years).sorted().toList();
    return years.isEmpty() ? null : new EgoGraph.Years(years.get(0), years.get(years.size() - 1));
  }
}
