package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
  record Cut(Bunch bunch, List<Hold> shown, List<Hold> rest) {}

  /** In the order in which they are drawn. */
  List<Cut> cut(Tree tree, int limit, Set<String> opened) {
    Map<Bunch, List<Hold>> all = new LinkedHashMap<>();
    bunches(tree, limit).entrySet().stream()
        .sorted(
            Map.Entry.comparingByValue(
                Comparator.comparing((List<Hold> holds) -> family(holds.get(0)))
                    .thenComparing(holds -> -holds.get(0).tie().weight())
                    .thenComparing(holds -> holds.get(0).bunch().id())))
        .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    List<Bunch> closed = all.keySet().stream().filter(b -> !opened.contains(b.id())).toList();
    List<Integer> sizes =
        all.entrySet().stream()
            .filter(entry -> !opened.contains(entry.getKey().id()))
            .map(entry -> entry.getValue().size())
            .toList();
    int[] shown = Quota.of(sizes, limit);
    List<Cut> cuts = new ArrayList<>();
    all.forEach(
        (bunch, holds) -> {
          int place = closed.indexOf(bunch);
          cuts.add(cut(bunch, holds, place < 0 ? MOST_OPENED : shown[place]));
        });
    return cuts;
  }

  /** By relation, or where these are too many for the limit, by family. */
  private Map<Bunch, List<Hold>> bunches(Tree tree, int limit) {
    Map<Bunch, List<Hold>> fine = tree.bunches(Hold::bunch);
    boolean all = tree.parents().size() <= limit;
    return all || fine.size() * 2 <= limit
        ? fine
        : tree.bunches(hold -> Bunch.ofFamily(hold.parent(), family(hold).id()));
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
