package org.partnergraph.wikidata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;

/** The names of entities: those that other graphs hold first, then those of the file. */
final class Labels {

  static final List<String> LANGUAGES = List.of("de", "en", "pl");

  /** The language of what is no language: an id, a row of ids. */
  static final String NO_LANGUAGE = "zxx";

  /** Of a name that puts together names of several languages. */
  private static final String MIXED = "mul";

  private static final Node PREFERRED = SKOS.prefLabel.asNode();
  private static final Set<String> ENOUGH = Set.of("de", "en", MIXED, NO_LANGUAGE);

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

  /** A name, preferred or other. */
  record Name(Node property, Node literal) {}

  /** What the file and the table call an item, by language; empty if they do not name it. */
  Map<String, String> of(ItemId item) {
    Map<String, String> found = new HashMap<>();
    Optional.ofNullable(names.get(item)).ifPresent(name -> found.put(language, name));
    world.item(item).ifPresent(described -> found.putAll(described.names()));
    return found;
  }

  /**
   * What is to be said of the names of an item, besides what the texts say. Where no name in German
   * or English can be preferred, that is its id, which is of no language.
   */
  List<Name> names(ItemId item) {
    Node entity = known.node(item);
    Set<Node> stated = known.names(entity);
    Map<String, String> preferred = preferred(entity);
    List<Name> found = new ArrayList<>();
    of(item)
        .forEach(
            (tag, name) -> {
              Node literal = literal(name, tag);
              boolean isFree = preferred.getOrDefault(tag, name).equals(name);
              if (!stated.contains(literal)) {
                found.add(new Name(isFree ? PREFERRED : SKOS.altLabel.asNode(), literal));
              }
            });
    Stream<Node> all =
        Stream.concat(
            known.values(entity, PREFERRED).stream(),
            found.stream().filter(n -> n.property().equals(PREFERRED)).map(Name::literal));
    if (all.noneMatch(label -> ENOUGH.contains(label.getLiteralLanguage()))) {
      found.add(new Name(PREFERRED, literal(item.text(), NO_LANGUAGE)));
    }
    return found;
  }

  /** The preferred names that other graphs hold, by language. */
  private Map<String, String> preferred(Node entity) {
    Map<String, String> found = new HashMap<>();
    known.anywhere(entity, PREFERRED).stream()
        .filter(label -> !label.getLiteralLanguage().equals(NO_LANGUAGE))
        .forEach(l -> found.put(l.getLiteralLanguage(), l.getLiteralLexicalForm()));
    return found;
  }

  /**
   * What is to be said of the name of a partnership: that of both parties, in each language in
   * which both have one. Nothing if the texts name it.
   *
   * @param years what tells it from others of the same parties, or nothing
   */
  Map<String, String> of(World.Pair pair, Node partnership, String years) {
    if (!known.values(partnership, PREFERRED).isEmpty()) {
      return Map.of();
    }
    Map<String, String> preferred = preferred(partnership);
    Map<String, String> found = common(all(pair.first()), all(pair.second()), pair);
    found.replaceAll((tag, name) -> name + years);
    found
        .entrySet()
        .removeIf(e -> !preferred.getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()));
    if (found.keySet().stream().noneMatch(ENOUGH::contains)) {
      found.put(NO_LANGUAGE, pair.first() + " – " + pair.second() + years);
    }
    return found;
  }

  private static Map<String, String> common(
      Map<String, String> first, Map<String, String> second, World.Pair pair) {
    Map<String, String> found = new HashMap<>();
    for (String asked : LANGUAGES) {
      if (first.containsKey(asked) && second.containsKey(asked)) {
        found.put(asked, first.get(asked) + " – " + second.get(asked));
      }
    }
    if (!found.containsKey("de") && !found.containsKey("en")) {
      found.put(MIXED, any(pair.first(), first) + " – " + any(pair.second(), second));
    }
    return found;
  }

  private Map<String, String> all(ItemId item) {
    Map<String, String> all = of(item);
    all.putAll(preferred(known.node(item)));
    return all;
  }

  private static String any(ItemId item, Map<String, String> names) {
    return Stream.of("en", "de", "pl", "uk")
        .filter(names::containsKey)
        .map(names::get)
        .findFirst()
        .orElse(item.text());
  }

  /** The years of a time, in brackets. */
  static String years(Span span) {
    UnaryOperator<String> year = date -> date.substring(0, "2000".length());
    String begin = span.begin().map(Node::getLiteralLexicalForm).map(year).orElse("");
    String end = span.end().map(Node::getLiteralLexicalForm).map(year).orElse("");
    return " (" + begin + "–" + end + ")";
  }

  /** Whether nothing names an item. */
  boolean nameless(ItemId item) {
    return of(item).isEmpty() && preferred(known.node(item)).isEmpty();
  }

  /** A name as a term. */
  static Node literal(String text, String language) {
    return NodeFactory.createLiteralLang(text, language);
  }
}
