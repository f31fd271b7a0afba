package org.partnergraph.wikidata;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file says of one item.
 *
 * @param names preferred names by language
 * @param aliases other names by language
 * @param descriptions a few words that tell it from others of its name, by language
 * @param twinnings P190, "twinned administrative body"
 * @param countries P17, those that hold today
 * @param memberships P463, "member of"
 * @param kinds P31, "instance of"
 * @param coordinates P625
 */
public record Item(
    ItemId id,
    Map<String, String> names,
    Map<String, List<String>> aliases,
    Map<String, String> descriptions,
    List<Statement> twinnings,
    List<Statement> countries,
    List<Statement> memberships,
    List<ItemId> kinds,
    Optional<Coordinates> coordinates) {

  /** Copies what it is given. */
  public Item {
    names = Map.copyOf(names);
    aliases = Map.copyOf(aliases);
    descriptions = Map.copyOf(descriptions);
    twinnings = List.copyOf(twinnings);
    countries = List.copyOf(countries);
    memberships = List.copyOf(memberships);
    kinds = List.copyOf(kinds);
  }
}
