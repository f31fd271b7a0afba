package org.partnergraph.wikidata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one file says, gathered: partnerships with each statement that makes them, and the items
 * that have a part in them. Of a dump all others are left out, so that memory holds it.
 */
final class World {

  private final Map<Pair, List<Statement>> partnerships = new TreeMap<>();
  private final Map<ItemId, Item> items = new LinkedHashMap<>();
  private final Set<Said> seen = new HashSet<>();
  private final ItemSet described = new ItemSet();
  private Set<ItemId> wanted = Set.of();
  private long leftOut;
  private long statements;
  private long twice;
  private long toThemselves;

  /** What makes two statements the same: also whoever has two ids for them says it once. */
  private record Said(ItemId subject, ItemId object, Span span) {

    static Said by(Statement statement) {
      return new Said(statement.subject(), statement.object(), statement.span());
    }
  }

  /** Two items, the smaller number first. */
  record Pair(ItemId first, ItemId second) implements Comparable<Pair> {

    static Pair of(Statement statement) {
      boolean ordered = statement.subject().compareTo(statement.object()) < 0;
      return ordered
          ? new Pair(statement.subject(), statement.object())
          : new Pair(statement.object(), statement.subject());
    }

    @Override
    public int compareTo(Pair other) {
      int order = first.compareTo(other.first);
      return order != 0 ? order : second.compareTo(other.second);
    }
  }

  /**
   * Takes in that two items are twinned; the same said twice, or of one item alone, is counted.
   * With other dates it is not the same.
   */
  void twinning(Statement statement) {
    statements++;
    if (statement.subject().equals(statement.object())) {
      toThemselves++;
    } else if (seen.add(Said.by(statement))) {
      partnerships.computeIfAbsent(Pair.of(statement), p -> new ArrayList<>()).add(statement);
    } else {
      twice++;
    }
  }

  /** Takes in an item that is twinned with others; false if it was there already. */
  boolean item(Item item) {
    if (!described.add(item.id())) {
      return false;
    }
    if (item.twinnings().isEmpty()) {
      leftOut++;
    } else {
      items.put(item.id(), item);
      item.twinnings().forEach(this::twinning);
    }
    return true;
  }

  /** Whether items that were left out are named by others: read once more, they are taken in. */
  boolean wantsMore() {
    wanted =
        items.values().stream()
            .flatMap(i -> Stream.of(i.twinnings(), i.countries(), i.memberships()))
            .flatMap(List::stream)
            .map(Statement::object)
            .filter(id -> described.contains(id) && !items.containsKey(id))
            .collect(Collectors.toSet());
    return !wanted.isEmpty();
  }

  /** Takes in an item that others name; when the same file is read once more. */
  boolean again(Item item) {
    if (wanted.contains(item.id()) && items.putIfAbsent(item.id(), item) == null) {
      leftOut--;
    }
    return true;
  }

  /** Whether an item was taken in, not left out. */
  boolean isTaken(Item item) {
    return items.containsKey(item.id());
  }

  /** Whether others name an item that was left out at first. */
  boolean isWanted(Item item) {
    return wanted.contains(item.id());
  }

  /** All items that were described. */
  ItemSet described() {
    return described;
  }

  /** Knows again what was read before, besides the items that were taken in. */
  void restore(ItemSet before, long without) {
    described.addAll(before);
    leftOut = without;
  }

  /** How many items have no part in any partnership. */
  long leftOut() {
    return leftOut;
  }

  /** The statements on each pair, of one or both, in order of the pairs. */
  Map<Pair, List<Statement>> partnerships() {
    return partnerships;
  }

  /** The items that are described. */
  Iterable<Item> items() {
    return items.values();
  }

  /** The description of an item, if there is one. */
  Optional<Item> item(ItemId id) {
    return Optional.ofNullable(items.get(id));
  }

  /** All that are twinned with another. */
  SortedSet<ItemId> cities() {
    SortedSet<ItemId> cities = new TreeSet<>();
    partnerships.keySet().forEach(pair -> cities.addAll(List.of(pair.first(), pair.second())));
    return cities;
  }

  /** All statements of which the graph is to tell the time. */
  Stream<Statement> dated() {
    return Stream.concat(
        partnerships.values().stream().flatMap(List::stream),
        items.values().stream().flatMap(item -> item.memberships().stream()));
  }

  /** All statements. */
  Stream<Statement> all() {
    return Stream.concat(
        dated(), items.values().stream().flatMap(item -> item.countries().stream()));
  }

  /** How many twinnings were read. */
  long statements() {
    return statements;
  }

  /** How many of them stand there twice. */
  long twice() {
    return twice;
  }

  /** How many say that an item is twinned with itself. */
  long toThemselves() {
    return toThemselves;
  }

  /** Pairs of which one says so and the other does not. */
  long oneSided() {
    return partnerships.values().stream()
        .filter(both -> both.stream().map(Statement::subject).distinct().count() == 1)
        .count();
  }
}
