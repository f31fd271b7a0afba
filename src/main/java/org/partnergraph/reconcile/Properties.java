package org.partnergraph.reconcile;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.partnergraph.describe.Ontology;
import org.partnergraph.describe.Term;
import org.partnergraph.query.LocalText;
import org.partnergraph.reconcile.Property.Source;
import org.partnergraph.store.Namespaces;

/**
 * The properties that can be asked for: those of the ontology that entities have, and some that
 * only exist for tables.
 */
final class Properties {

  static final String PARTNERS = "partnerOf";
  static final String COUNTRY = "inCountry";
  static final String WIKIDATA = "wikidata";
  static final String COORDINATES = "coordinates";

  /** What says how something is known, and is no property of the thing. */
  private static final Set<String> ABOUT_STATEMENTS =
      Set.of("evidence", "supports", "notStated", "onProperty", "value");

  /** Those that come first where properties are proposed. */
  private static final List<String> FIRST =
      List.of(WIKIDATA, "sameAs", COUNTRY, PARTNERS, "partnerships", "party", "kind", "begin");

  /** Words with fewer letters are like too much. */
  private static final int FEW_LETTERS = 4;

  private final Map<String, Property> byId = new LinkedHashMap<>();
  private final Map<String, String> idByName = new LinkedHashMap<>();
  private final EntityTypes types;

  Properties(Ontology ontology, EntityTypes types, Namespaces namespaces) {
    this.types = types;
    Phrases phrases = Phrases.load("properties");
    made(Source.WIKIDATA, WIKIDATA, phrases, Set.of());
    made(Source.SAME_AS, "sameAs", phrases, Set.of());
    made(Source.SPELLINGS, "spellings", phrases, Set.of());
    made(Source.COORDINATES, COORDINATES, phrases, Set.of("Place"));
    add(partnerships(phrases, namespaces.term("party")));
    Stream.concat(
            ontology.terms(Term.Kind.PROPERTY).stream(),
            ontology.terms(Term.Kind.ATTRIBUTE).stream())
        .filter(term -> !ABOUT_STATEMENTS.contains(term.name()) && isUsable(term))
        .map(term -> property(term, ontology))
        .filter(property -> property.domain().isEmpty() || isOfEntities(property))
        .forEach(this::add);
  }

  /** Properties of the ontology itself have no label in our languages. */
  private static boolean isUsable(Term term) {
    return term.label().byLanguage().containsKey("en")
        && (!term.linked(Term.As.DOMAIN).isEmpty() || !term.linked(Term.As.RANGE).isEmpty());
  }

  private boolean isOfEntities(Property property) {
    return property.domain().stream().anyMatch(id -> types.find(id).isPresent());
  }

  private void made(Source source, String id, Phrases phrases, Set<String> domain) {
    LocalText label = phrases.text(id);
    LocalText definition = phrases.text(id + "Definition");
    Set<String> also = id.equals(COORDINATES) ? Set.of("P625") : Set.of();
    add(
        new Property(
            id, label, definition, source, Optional.empty(), domain, Optional.empty(), also));
  }

  private static Property partnerships(Phrases phrases, Node party) {
    return new Property(
        "partnerships",
        phrases.text("partnerships"),
        phrases.text("partnershipsDefinition"),
        Source.INVERSE,
        Optional.of(party),
        Set.of("City", "District"),
        Optional.of("Partnership"),
        Set.of());
  }

  private static Property property(Term term, Ontology ontology) {
    return new Property(
        term.name(),
        term.label(),
        term.definition(),
        Source.TERM,
        Optional.of(NodeFactory.createURI(term.iri())),
        Set.copyOf(names(term.linked(Term.As.DOMAIN), ontology)),
        names(term.linked(Term.As.RANGE), ontology).stream().findFirst(),
        also(term));
  }

  private static Set<String> also(Term term) {
    Set<String> names = new HashSet<>(Set.of(term.iri()));
    term.linked(Term.As.ALIGNED).forEach(iri -> names.addAll(Names.of(iri)));
    return names;
  }

  private static List<String> names(List<String> iris, Ontology ontology) {
    return iris.stream().flatMap(iri -> ontology.term(iri).stream()).map(Term::name).toList();
  }

  private void add(Property property) {
    byId.put(property.id(), property);
    idByName.put(property.id(), property.id());
    property.also().forEach(name -> idByName.putIfAbsent(name, property.id()));
  }

  /** All of them, the most asked for first. */
  List<Property> all() {
    return Stream.concat(
            FIRST.stream().flatMap(id -> Optional.ofNullable(byId.get(id)).stream()),
            byId.values().stream().filter(property -> !FIRST.contains(property.id())))
        .toList();
  }

  /** Those that instances of a class can have, in the same order. */
  List<Property> of(EntityType type) {
    Set<String> classes = types.withBroader(type.id());
    return all().stream()
        .filter(p -> p.domain().isEmpty() || p.domain().stream().anyMatch(classes::contains))
        .toList();
  }

  /** The property of an id, an IRI, or of another vocabulary that is aligned with it. */
  Optional<Property> find(String text) {
    return Optional.ofNullable(idByName.get(text.strip())).map(byId::get);
  }

  /** The id that one who asked for another may have meant: it is, or begins, like a word of it. */
  Optional<String> meant(String text) {
    String asked = text.strip().toLowerCase(Locale.ROOT);
    return asked.length() < FEW_LETTERS
        ? Optional.empty()
        : all().stream().filter(property -> isLike(asked, property)).map(Property::id).findFirst();
  }

  private static boolean isLike(String asked, Property property) {
    String id = property.id().toLowerCase(Locale.ROOT);
    String firstWord = property.id().split("(?=\\p{Lu})")[0];
    return id.contains(asked)
        || firstWord.length() >= FEW_LETTERS && asked.startsWith(firstWord)
        || property.label().byLanguage().values().stream().anyMatch(asked::equalsIgnoreCase);
  }

  /** The ids of all, for who asked for another. */
  String known() {
    return all().stream().map(Property::id).collect(Collectors.joining(", "));
  }
}
