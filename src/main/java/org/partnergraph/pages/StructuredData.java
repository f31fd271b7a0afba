package org.partnergraph.pages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnergraph.entities.Basis;
import org.partnergraph.entities.Card;
import org.partnergraph.entities.Direction;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Fact;
import org.partnergraph.entities.Literal;
import org.partnergraph.entities.SpellingKind;
import org.partnergraph.entities.Value;

/** What an entity is, in the terms of schema.org, as JSON-LD: names, links, and what is certain. */
final class StructuredData {

  private static final Map<Family, String> TYPES =
      Map.of(
          Family.CITY, "City",
          Family.PERSON, "Person",
          Family.INSTITUTION, "Organization",
          Family.EVENT, "Event",
          Family.DOCUMENT, "CreativeWork");

  /** Dates as schema.org takes them: ISO 8601, no less precise than a year. */
  private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  private final Card card;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  private StructuredData(Card card) {
    this.card = card;
  }

  static String of(Card card, Family family, String language) {
    return new StructuredData(card).write(family, language);
  }

  private String write(Family family, String language) {
    json.put("@context", "https://schema.org");
    json.put("@type", TYPES.getOrDefault(family, "Thing"));
    json.put("@id", card.iri());
    json.put("name", card.label());
    names();
    texts("sameAs", sameAs());
    switch (family) {
      case EVENT -> event();
      case PERSON -> texts("jobTitle", labels("PostHeld"));
      case CITY -> one(labels("inCountry")).ifPresent(c -> json.put("containedInPlace", c));
      case DOCUMENT -> document();
      default -> json.put("inLanguage", language);
    }
    return json.toString();
  }

  private void names() {
    texts(
        "alternateName",
        card.spellings().stream()
            .filter(s -> s.kind() != SpellingKind.HIDDEN && !s.text().equals(card.label()))
            .map(s -> s.text()));
  }

  private Stream<String> sameAs() {
    return card.links().stream()
        .filter(link -> link.property().id().equals("skos:exactMatch"))
        .map(link -> link.iri())
        .filter(iri -> iri.startsWith("http"));
  }

  private void event() {
    one(values("date").flatMap(StructuredData::date)).ifPresent(d -> json.put("startDate", d));
    one(labels("place")).ifPresent(p -> json.putObject("location").put("name", p));
  }

  private void document() {
    one(values("dcterms:language").flatMap(StructuredData::text))
        .ifPresent(l -> json.put("inLanguage", l));
    one(values("date").flatMap(StructuredData::date)).ifPresent(d -> json.put("dateCreated", d));
  }

  /** A contested value is none that a machine should take for certain. */
  private static Optional<String> one(Stream<String> values) {
    List<String> all = values.distinct().toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  private Stream<Value> values(String property) {
    return card.facts().stream()
        .filter(fact -> fact.basis() == Basis.STATED && fact.property().id().equals(property))
        .filter(fact -> fact.direction() == Direction.FORWARD || fact.part() != null)
        .map(Fact::value);
  }

  private Stream<String> labels(String property) {
    return values(property)
        .flatMap(value -> value instanceof EntityRef ref ? Stream.of(ref.label()) : Stream.empty());
  }

  private static Stream<String> date(Value value) {
    return text(value).filter(text -> ISO.matcher(text).matches());
  }

  private static Stream<String> text(Value value) {
    return value instanceof Literal literal ? Stream.of(literal.value()) : Stream.empty();
  }

  private void texts(String property, Stream<String> texts) {
    List<String> all = texts.distinct().toList();
    if (!all.isEmpty()) {
      ArrayNode array = json.putArray(property);
      all.forEach(array::add);
    }
  }
}
