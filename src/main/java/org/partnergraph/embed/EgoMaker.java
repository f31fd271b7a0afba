package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnergraph.connect.Vicinity;
import org.partnergraph.embed.EgoGraph.Kind;
import org.partnergraph.embed.EgoGraph.Knot;
import org.partnergraph.embed.EgoGraph.Strand;
import org.partnergraph.embed.Placed.Spot;
import org.partnergraph.embed.Tree.Hold;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.pages.Family;
import org.partnergraph.pages.Words;

/** Makes a picture of what lies around an entity. */
final class EgoMaker {

  private final Vicinity vicinity;
  private final EgoRequest request;
  private final Function<EntityRef, Family> families;
  private final Words.In words;
  private final List<Tied> ties;
  private final Tree tree;
  private final List<Bunches.Cut> cuts;
  private final Map<String, EntityRef> things = new LinkedHashMap<>();

  EgoMaker(
      Vicinity vicinity,
      EgoRequest request,
      List<Tied> ties,
      Function<EntityRef, Family> families,
      Words.In words) {
    this.vicinity = vicinity;
    this.request = request;
    this.ties = ties;
    this.families = families;
    this.words = words;
    things.put(vicinity.centre().id(), vicinity.centre());
    ties.forEach(tie -> things.putIfAbsent(tie.from().id(), tie.from()));
    ties.forEach(tie -> things.putIfAbsent(tie.to().id(), tie.to()));
    tree = Tree.of(vicinity.centre().id(), ties);
    cuts =
        new Bunches(id -> family(id), vicinity.degrees())
            .cut(tree, request.limit(), request.opened());
  }

  private Family family(String id) {
    return Optional.ofNullable(things.get(id)).map(families).orElse(Family.OTHER);
  }

  /** The relations as they first stand in the picture, then those of chords. */
  private List<String> kindsInOrder() {
    return Stream.concat(
            cuts.stream().flatMap(EgoMaker::holds).map(hold -> hold.tie().relation()),
            ties.stream().map(Tied::relation).sorted())
        .distinct()
        .toList();
  }

  private static Stream<Hold> holds(Bunches.Cut cut) {
    return Stream.concat(cut.shown().stream(), cut.rest().stream());
  }

  EgoGraph graph() {
    Map<String, Knot> knots = new LinkedHashMap<>();
    Placed placed = Wreath.place(twigs(), request.form());
    List<Strand> strands = new ArrayList<>();
    StrandMaker lines =
        new StrandMaker(placed, request.form(), request.language(), words, vicinity.centre().id());
    Map<String, Hold> held = new HashMap<>();
    knots.put(vicinity.centre().id(), middle(placed));
    for (Bunches.Cut cut : cuts) {
      for (Hold hold : cut.shown()) {
        if (placed.spots().containsKey(hold.entity().id())) {
          held.put(hold.entity().id(), hold);
          knots.put(hold.entity().id(), knot(hold, placed));
        }
      }
      if (!cut.rest().isEmpty() && placed.spots().containsKey(cut.bunch().id())) {
        knots.put(cut.bunch().id(), group(cut, placed));
        strands.add(lines.toGroup(cut));
      }
    }
    strands.addAll(0, lines.among(ties, held));
    List<Knot> nodes = knots.values().stream().map(k -> expandable(k, strands)).toList();
    return new EgoGraph(
        vicinity.centre(),
        request.form().word(),
        placed.width(),
        placed.height(),
        nodes,
        new Signs(nodes, placed.headings(), request.form()).beside(strands),
        placed.headings(),
        kinds(),
        years(),
        ties.size() + vicinity.unlisted(),
        (int) strands.stream().filter(s -> !s.id().startsWith(StrandMaker.GROUP)).count(),
        request.undated(ties),
        first(placed),
        List.of(),
        Keys.of(nodes, strands, words));
  }

  private Twig twigs() {
    String centre = vicinity.centre().id();
    int partners =
        (int)
            cuts.stream()
                .filter(cut -> cut.bunch().parent().equals(centre))
                .takeWhile(Bunches.Cut::isOfPartners)
                .count();
    Twig root = new Twigs(cuts, words).root(vicinity.centre());
    return Untangled.of(root, partners, ties, request.form());
  }

  /** The middle with the partners of a city: what is to be seen first; null if it has none. */
  private @Nullable Box first(Placed placed) {
    List<Box> boxes =
        cuts.stream()
            .filter(Bunches.Cut::isOfPartners)
            .flatMap(cut -> Stream.concat(ids(cut.shown()), Stream.of(cut.bunch().id())))
            .flatMap(id -> Stream.ofNullable(placed.spots().get(id)))
            .map(Spot::box)
            .toList();
    return boxes.isEmpty()
        ? null
        : Box.around(boxes, spot(placed, vicinity.centre().id()).box(), Measures.HEADING);
  }

  private static Stream<String> ids(List<Hold> holds) {
    return holds.stream().map(hold -> hold.entity().id());
  }

  private Knot middle(Placed placed) {
    String id = vicinity.centre().id();
    return knot(vicinity.centre(), spot(placed, id), true, null, null);
  }

  private Knot knot(Hold hold, Placed placed) {
    return knot(hold.entity(), spot(placed, hold.entity().id()), null, hold.parent(), null);
  }

  private static Spot spot(Placed placed, String id) {
    return Objects.requireNonNull(placed.spots().get(id), id);
  }

  private Knot group(Bunches.Cut cut, Placed placed) {
    Hold first = cut.rest().get(0);
    String label = Twigs.rest(cut, words);
    EntityRef shown = new EntityRef(cut.bunch().id(), label, first.entity().type());
    EgoGraph.Group group =
        new EgoGraph.Group(
            cut.bunch().relation(),
            Twigs.heading(cut, words),
            cut.rest().size(),
            cut.rest().stream()
                .map(hold -> hold.entity().id())
                .limit(Bunches.MOST_OPENED)
                .toList());
    Family family = families.apply(first.entity());
    return knot(shown, spot(placed, shown.id()), null, first.parent(), group)
        .of(family.id(), cut.rest().size());
  }

  private Knot knot(
      EntityRef thing,
      Spot spot,
      @Nullable Boolean middle,
      @Nullable String parent,
      EgoGraph.@Nullable Group group) {
    return new Knot(
        thing.id(),
        thing.label(),
        thing.type(),
        family(thing.id()).id(),
        middle,
        parent,
        false,
        vicinity.degrees().getOrDefault(thing.id(), 0),
        spot.x(),
        spot.y(),
        spot.r(),
        spot.box(),
        spot.caption(),
        spot.sub(),
        group,
        null,
        null);
  }

  private static Knot expandable(Knot knot, List<Strand> strands) {
    long drawn =
        strands.stream()
            .filter(s -> s.from().equals(knot.id()) || s.to().equals(knot.id()))
            .count();
    return knot.group() == null && knot.middle() == null && knot.degree() > drawn
        ? knot.expanding()
        : knot;
  }

  private List<Kind> kinds() {
    Map<String, List<Tied>> byKind = ties.stream().collect(Collectors.groupingBy(Tied::relation));
    return kindsInOrder().stream()
        .map(
            kind -> {
              List<Tied> some = byKind.getOrDefault(kind, List.of());
              String label = some.get(0).label(some.get(0).from().id());
              return new Kind(kind, label, some.size(), LineKind.of(some).dash());
            })
        .toList();
  }

  private EgoGraph.@Nullable Years years() {
    List<Integer> years =
        ties.stream().flatMap(Tied::years).sorted(Comparator.naturalOrder()).toList();
    return years.isEmpty() ? null : new EgoGraph.Years(years.get(0), years.get(years.size() - 1));
  }
}
