package org.partnergraph.wikidata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;

/** The names of entities: those that other graphs hold first, then those of the file. */
final class Labels {

  static final List<String> LANGUAGES = List.of("de", "en", "pl");

  private final World world;
  private final KnownItems known;
  private final Map<ItemId, String> names;
  private final String language;

  /**
   * With a table of names.
   *
   * @param language of the names in the table
   */
  Labels(World world, KnownItems known, Map<ItemId, String> names, String language) {
    this.world = world;
    this.known = known;
    this.names = names;
    this.language = language;
  }

  /** What the file and the table call an item, by language; empty if they do not name it. */
  Map<String, String> of(ItemId item) {
    Map<String, String> found = new HashMap<>();
    Optional.ofNullable(names.get(item)).ifPresent(name -> found.put(language, name));
    world.item(item).ifPresent(described -> found.putAll(described.names()));
    return found;
  }

  /** The preferred names that other graphs hold, by language. */
  Map<String, String> elsewhere(Node entity) {
    Map<String, String> found = new HashMap<>();
    known
        .values(entity, SKOS.prefLabel.asNode())
        .forEach(l -> found.put(l.getLiteralLanguage(), l.getLiteralLexicalForm()));
    return found;
  }

  /** What a partnership is called, in each language in which both parties have a name. */
  Map<String, String> of(World.Pair pair) {
    Map<String, String> first = all(pair.first());
    Map<String, String> second = all(pair.second());
    Map<String, String> found = new HashMap<>();
    for (String asked : LANGUAGES) {
      if (first.containsKey(asked) && second.containsKey(asked)) {
        found.put(asked, first.get(asked) + " – " + second.get(asked));
      }
    }
    if (!found.containsKey("de") && !found.containsKey("en")) {
      found.put("en", any(pair.first(), first) + " – " + any(pair.second(), second));
    }
    return found;
  }

  private Map<String, String> all(ItemId item) {
    Map<String, String> all = of(item);
    all.putAll(elsewhere(known.node(item)));
    return all;
  }

  private static String any(ItemId item, Map<String, String> names) {
    return Stream.of("en", "de", "pl", "uk")
        .filter(names::containsKey)
        .map(names::get)
        .findFirst()
        .orElse(item.text());
  }

  /** Whether nothing names an item. */
  boolean nameless(ItemId item) {
    return of(item).isEmpty() && elsewhere(known.node(item)).isEmpty();
  }

  /** A name as a term. */
  static Node literal(String text, String language) {
    return NodeFactory.createLiteralLang(text, language);
  }
}
