package org.partnergraph.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Takes from the JSON of one item what is wanted of it. Deprecated statements, and those that name
 * no value, are left out. Of countries, classes and places those of the best rank are taken, as
 * Wikidata's own query service does; of twinnings and memberships all, as what is over is told too.
 * See <a href="https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON">Wikibase JSON</a>.
 */
final class ItemReader {

  /** The languages whose names are taken: those of the interface, and Ukrainian. */
  private static final Set<String> LANGUAGES = Set.of("de", "en", "pl", "uk");

  /** Those that are written in its letters. */
  private static final Set<String> WRITTEN_ALIKE = Set.of("de", "en", "pl");

  /** What Wikidata says in this "language" stands for all that have no name of their own. */
  private static final String ANY_LANGUAGE = "mul";

  private static final Set<String> READ = Set.of("de", "en", "pl", "uk", ANY_LANGUAGE);

  private static final Set<String> PROPERTIES = Set.of("P190", "P17", "P463", "P31", "P625");

  private static final String EARTH = "http://www.wikidata.org/entity/Q2";

  private final JsonNode entity;
  private final int firstLine;
  private final int lastLine;

  /** With the lines of the file on which the entity stands. */
  ItemReader(JsonNode entity, int firstLine, int lastLine) {
    this.entity = entity;
    this.firstLine = firstLine;
    this.lastLine = lastLine;
  }

  /** As much of the JSON as is wanted of it, with its lines: read again, it says the same. */
  ObjectNode essence() {
    ObjectNode essence = JsonNodeFactory.instance.objectNode();
    essence.put("first", firstLine).put("last", lastLine);
    ObjectNode kept = essence.putObject("entity").put("id", entity.path("id").asText());
    for (String member : List.of("labels", "aliases", "descriptions")) {
      only(entity.path(member), READ, kept.putObject(member));
    }
    only(entity.path("claims"), PROPERTIES, kept.putObject("claims"));
    return essence;
  }

  private static void only(JsonNode from, Set<String> members, ObjectNode to) {
    members.stream().filter(from::has).forEach(member -> to.set(member, from.get(member)));
  }

  /** What is said of the item that has this id. */
  Item item(ItemId id) {
    return new Item(
        id,
        texts("labels"),
        aliases(),
        texts("descriptions"),
        statements(id, claims("P190")),
        statements(id, best("P17")).stream().filter(s -> !s.span().over()).toList(),
        statements(id, claims("P463")),
        statements(id, best("P31")).stream().map(Statement::object).toList(),
        coordinates());
  }

  private Map<String, String> texts(String member) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      text(member, language)
          .or(() -> text(member, ANY_LANGUAGE).filter(t -> WRITTEN_ALIKE.contains(language)))
          .ifPresent(text -> texts.put(language, text));
    }
    return texts;
  }

  private Optional<String> text(String member, String language) {
    return Optional.of(entity.path(member).path(language).path("value").asText("").strip())
        .filter(text -> !text.isEmpty());
  }

  private Map<String, List<String>> aliases() {
    Map<String, List<String>> aliases = new LinkedHashMap<>();
    for (String language : READ) {
      List<String> found = new ArrayList<>();
      entity.path("aliases").path(language).forEach(a -> found.add(a.path("value").asText("")));
      found.removeIf(String::isBlank);
      aliases.put(language, List.copyOf(found));
    }
    return aliases;
  }

  private List<Statement> statements(ItemId id, List<JsonNode> claims) {
    List<Statement> statements = new ArrayList<>();
    for (JsonNode claim : claims) {
      ItemId.of(value(claim.path("mainsnak")).path("id").asText(""))
          .map(object -> new Statement(id, object, span(claim), place(claim)))
          .ifPresent(statements::add);
    }
    return statements;
  }

  private List<JsonNode> claims(String property) {
    List<JsonNode> claims = new ArrayList<>();
    for (JsonNode claim : entity.path("claims").path(property)) {
      if (!claim.path("rank").asText("normal").equals("deprecated")) {
        claims.add(claim);
      }
    }
    return claims;
  }

  private List<JsonNode> best(String property) {
    List<JsonNode> claims = claims(property);
    List<JsonNode> preferred =
        claims.stream().filter(claim -> claim.path("rank").asText().equals("preferred")).toList();
    return preferred.isEmpty() ? claims : preferred;
  }

  /** Missing unless the snak names a value. */
  private static JsonNode value(JsonNode snak) {
    boolean named = snak.path("snaktype").asText("").equals("value");
    return snak.path(named ? "datavalue" : "").path("value");
  }

  private static Span span(JsonNode claim) {
    JsonNode qualifiers = claim.path("qualifiers");
    boolean over = false;
    for (JsonNode end : qualifiers.path("P582")) {
      over |= !end.path("snaktype").asText().equals("novalue");
    }
    return new Span(time(qualifiers.path("P580")), time(qualifiers.path("P582")), over);
  }

  /** The most precise of several. */
  private static Optional<Node> time(JsonNode snaks) {
    List<Node> dates = new ArrayList<>();
    snaks.forEach(snak -> WikidataTime.literal(value(snak)).ifPresent(dates::add));
    return dates.stream()
        .max(Comparator.comparingInt(date -> date.getLiteralLexicalForm().length()));
  }

  private Place place(JsonNode claim) {
    String id = claim.path("id").asText();
    return new Place(id.replaceAll("[^A-Za-z0-9-]", "-"), id, firstLine, lastLine);
  }

  private Optional<Coordinates> coordinates() {
    for (JsonNode claim : best("P625")) {
      JsonNode value = value(claim.path("mainsnak"));
      if (value.path("globe").asText(EARTH).equals(EARTH) && value.path("latitude").isNumber()) {
        return Optional.of(
            new Coordinates(value.path("latitude").asDouble(), value.path("longitude").asDouble()));
      }
    }
    return Optional.empty();
  }
}
