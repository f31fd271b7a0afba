package org.partnergraph.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partnergraph.wikidata.Coordinates;
import org.partnergraph.wikidata.Item;
import org.partnergraph.wikidata.ItemId;
import org.partnergraph.wikidata.ItemKinds;
import org.partnergraph.wikidata.Statement;

/**
 * What Wikidata says of one thing, in our terms.
 *
 * @param id of the item
 * @param types local names of our classes, also the wider ones if they are known; empty if none
 *     fits
 * @param names preferred names by language
 * @param aliases other names by language
 * @param descriptions by language
 * @param partners what it is twinned with
 * @param countries in which it lies
 * @param former ids that it had before it was merged with others
 */
record Entry(
    String id,
    Set<String> types,
    Map<String, String> names,
    Map<String, List<String>> aliases,
    Map<String, String> descriptions,
    List<String> partners,
    List<String> countries,
    Optional<Coordinates> coordinates,
    Set<String> former) {

  /** Of an item that was never another. */
  static Entry of(Item item, ItemKinds kinds) {
    return of(item, kinds, Set.of());
  }

  /** Of an item with the ids that it had before. */
  static Entry of(Item item, ItemKinds kinds, Set<String> former) {
    return new Entry(
        item.id().text(),
        kinds.type(item).map(Set::of).orElse(Set.of()),
        item.names(),
        item.aliases(),
        item.descriptions(),
        ids(item.twinnings()),
        ids(item.countries()),
        item.coordinates(),
        former);
  }

  private static List<String> ids(List<Statement> statements) {
    return statements.stream().map(Statement::object).map(ItemId::text).distinct().toList();
  }

  /** All ids under which a person may have judged it. */
  Stream<String> ids() {
    return Stream.concat(Stream.of(id), former.stream());
  }

  /** Its description in a language, or in English, or any. */
  String description(String language) {
    return Optional.ofNullable(descriptions.get(language))
        .or(() -> Optional.ofNullable(descriptions.get("en")))
        .or(() -> descriptions.values().stream().findFirst())
        .orElse("");
  }
}
