package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnergraph.embed.Tree.Bunch;
import org.partnergraph.embed.Tree.Hold;
import org.partnergraph.pages.Family;

/**
 * Puts what hangs on a thing in order, and shortens what is too long.
 *
 * @param family of an entity, by its id
 * @param degrees how many links each has in all
 */
record Bunches(Function<String, Family> family, Map<String, Integer> degrees) {

  /** The most of an opened group that are shown one by one. */
  static final int MOST_OPENED = 300;

  private static final String OPEN = "~9999";

  /**
   * Entities of one relation, shortened.
   *
   * @param shown one by one
   * @param rest those of which only the number is shown
   */
  record Cut(Bunch bunch, List<Hold> shown, List<Hold> rest) {
    /** Whether it is of partners of a city. */
    boolean isOfPartners() {
      return Bunches.isOfPartners(shown) || Bunches.isOfPartners(rest);
    }
  }

  /**
   * In the order in which they are drawn, those at the middle first. What hangs on something that
   * is not shown is left out, and further out so much that the rest can be shown. What is opened
   * takes no room from the others.
   */
  List<Cut> cut(Tree tree, int limit, Set<String> opened) {
    List<Cut> cuts = new ArrayList<>();
    Set<String> near = Set.of(tree.root());
    int room = limit;
    while (!near.isEmpty() && room > 0) {
      List<Hold> holds = tree.on(near);
      boolean ends = tree.on(ids(holds)).isEmpty();
      int share = ends ? room : Math.max(1, room * 2 / 3);
      boolean inner = near.contains(tree.root());
      Map<Bunch, List<Hold>> all =
          inOrder(fitting(bunches(holds, share), inner ? MOST_OPENED : share));
      Map<Bunch, Integer> shares = shares(all, share);
      List<Cut> here = new ArrayList<>();
      all.forEach(
          (bunch, some) -> {
            Cut closed = cut(bunch, some, shares.getOrDefault(bunch, 0));
            here.add(opened.contains(bunch.id()) ? cut(bunch, some, MOST_OPENED) : closed);
          });
      cuts.addAll(here);
      room -= all.keySet().stream().mapToInt(b -> nodes(all, shares, b)).sum();
      near = ids(here.stream().flatMap(cut -> cut.shown().stream()).toList());
    }
    return cuts;
  }

  private static Set<String> ids(List<Hold> holds) {
    return holds.stream().map(hold -> hold.entity().id()).collect(Collectors.toSet());
  }

  private static int nodes(Map<Bunch, List<Hold>> all, Map<Bunch, Integer> shares, Bunch bunch) {
    return Quota.cost(shares.getOrDefault(bunch, 0), all.getOrDefault(bunch, List.of()).size());
  }

  /** How many of each are shown; partners are what is looked for, and have half of the room. */
  private static Map<Bunch, Integer> shares(Map<Bunch, List<Hold>> all, int limit) {
    Map<Bunch, Integer> shares = new HashMap<>();
    int others =
        all.values().stream().filter(some -> !isOfPartners(some)).mapToInt(List::size).sum();
    int room = Math.max(limit / 2, limit - others);
    for (boolean partners : List.of(true, false)) {
      List<Bunch> some =
          all.keySet().stream()
              .filter(b -> isOfPartners(all.getOrDefault(b, List.of())) == partners)
              .toList();
      int[] shown =
          Quota.of(some.stream().map(b -> all.getOrDefault(b, List.of()).size()).toList(), room);
      for (int i = 0; i < shown.length; i++) {
        shares.put(some.get(i), shown[i]);
      }
      room = limit - some.stream().mapToInt(b -> nodes(all, shares, b)).sum();
    }
    return shares;
  }

  static boolean isOfPartners(List<Hold> holds) {
    return holds.stream().anyMatch(hold -> hold.tie().isPartnership());
  }

  private Map<Bunch, List<Hold>> inOrder(Map<Bunch, List<Hold>> bunches) {
    Map<Bunch, List<Hold>> all = new LinkedHashMap<>();
    bunches.entrySet().stream()
        .sorted(
            Map.Entry.comparingByValue(
                Comparator.comparing((List<Hold> holds) -> family(holds.get(0)))
                    .thenComparing(holds -> !isOfPartners(holds))
                    .thenComparing(holds -> -holds.get(0).tie().weight())
                    .thenComparing(holds -> isOfPartners(holds) ? -holds.size() : 0)
                    .thenComparing(holds -> holds.get(0).bunch().id())))
        .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return all;
  }

  /** As many as there is room for if each has one node at least; those that mean most. */
  private static Map<Bunch, List<Hold>> fitting(Map<Bunch, List<Hold>> bunches, int most) {
    Map<Bunch, List<Hold>> fitting = new LinkedHashMap<>();
    bunches.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<Bunch, List<Hold>> e) -> -e.getValue().get(0).tie().weight())
                .thenComparing(e -> e.getKey().id()))
        .limit(most)
        .forEach(entry -> fitting.put(entry.getKey(), entry.getValue()));
    return fitting;
  }

  /** By relation, or where these are too many for the limit, all but partners by family. */
  private Map<Bunch, List<Hold>> bunches(List<Hold> holds, int limit) {
    Map<Bunch, List<Hold>> fine = Tree.bunches(holds, Hold::bunch);
    return holds.size() <= limit || fine.size() * 2 <= limit
        ? fine
        : Tree.bunches(
            holds,
            hold ->
                hold.tie().isPartnership()
                    ? hold.bunch()
                    : Bunch.ofFamily(hold.parent(), family(hold).id()));
  }

  private Cut cut(Bunch bunch, List<Hold> holds, int most) {
    List<Hold> best = best(holds);
    int shown = Math.min(most, best.size());
    return new Cut(bunch, inOrder(best.subList(0, shown)), best.subList(shown, best.size()));
  }

  private Family family(Hold hold) {
    return family.apply(hold.entity().id());
  }

  /** Those whose link means most first, then those with the most links. */
  private List<Hold> best(List<Hold> holds) {
    return holds.stream()
        .sorted(
            Comparator.comparing((Hold hold) -> -hold.tie().weight())
                .thenComparing(hold -> -degrees.getOrDefault(hold.entity().id(), 0))
                .thenComparing(hold -> hold.entity().id()))
        .toList();
  }

  /** By time, then by how much they are linked. */
  private List<Hold> inOrder(List<Hold> holds) {
    return best(holds).stream().sorted(Comparator.comparing((Hold hold) -> day(hold))).toList();
  }

  private static String day(Hold hold) {
    String first = hold.tie().firstDay();
    return first == null ? OPEN : first;
  }
}
