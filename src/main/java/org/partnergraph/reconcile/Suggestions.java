package org.partnergraph.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.partnergraph.query.LocalText;
import org.partnergraph.search.Match;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.search.SearchRequest;

/** Completes what somebody begins to type. */
final class Suggestions {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST_TERMS = 500;

  private final SearchIndex index;
  private final Terms terms;
  private final Order order;

  Suggestions(SearchIndex index, Terms terms, Order order) {
    this.index = index;
    this.terms = terms;
    this.order = order;
  }

  /** Entities whose names begin so. */
  ObjectNode entities(Exchange exchange) {
    String prefix = exchange.parameter("prefix").orElse("").strip();
    int skip = skip(exchange);
    int limit = exchange.whole("limit", 1, SearchRequest.MAX_LIMIT, MatchQuery.USUAL);
    Set<String> types =
        exchange.parameter("type").map(id -> Set.of(terms.type(id, "type").id())).orElse(Set.of());
    ObjectNode answer = JSON.objectNode();
    ArrayNode result = answer.putArray("result");
    if (!prefix.isEmpty() && skip < SearchRequest.MAX_LIMIT) {
      String text = SearchRequest.shortened(prefix);
      SearchRequest all =
          new SearchRequest(text, types, SearchRequest.MAX_LIMIT, exchange.language());
      order.of(text, index.search(all)).stream()
          .skip(skip)
          .limit(limit)
          .forEach(match -> result.add(entity(match)));
    }
    return answer;
  }

  private static ObjectNode entity(Match match) {
    ObjectNode node = JSON.objectNode();
    node.put("id", match.id());
    node.put("name", match.label());
    String type = match.type().label();
    boolean other = !match.spelling().equals(match.label()) && !match.spelling().equals(match.id());
    node.put("description", other ? type + "; " + match.spelling() : type);
    node.putArray("notable").addObject().put("id", match.type().id()).put("name", type);
    return node;
  }

  /** Types whose names begin so, or all. */
  ObjectNode types(Exchange exchange) {
    return answer(
        exchange,
        terms.types().all().stream()
            .filter(type -> begins(exchange, type.id(), type.label()))
            .map(type -> type(type, terms.types(), exchange.language())));
  }

  /** Properties whose names begin so, or all. */
  ObjectNode properties(Exchange exchange) {
    return answer(
        exchange,
        terms.properties().all().stream()
            .filter(property -> begins(exchange, property.id(), property.label()))
            .map(property -> property(property, exchange.language())));
  }

  /** Properties that entities of a type can have. */
  ObjectNode proposed(Exchange exchange) {
    int limit = exchange.whole("limit", 1, MOST_TERMS, MOST_TERMS);
    List<Property> all =
        exchange
            .parameter("type")
            .map(id -> terms.properties().of(terms.type(id, "type")))
            .orElseGet(terms.properties()::all);
    ObjectNode answer = JSON.objectNode();
    ArrayNode list = answer.putArray("properties");
    all.stream().limit(limit).forEach(p -> list.add(property(p, exchange.language())));
    exchange.parameter("type").ifPresent(id -> answer.put("type", id));
    exchange.parameter("limit").ifPresent(given -> answer.put("limit", limit));
    return answer;
  }

  private static ObjectNode answer(Exchange exchange, Stream<ObjectNode> found) {
    int limit = exchange.whole("limit", 1, MOST_TERMS, MOST_TERMS);
    ObjectNode answer = JSON.objectNode();
    ArrayNode result = answer.putArray("result");
    found.skip(skip(exchange)).limit(limit).forEach(result::add);
    return answer;
  }

  /** How many to leave out: {@code cursor} in version 0.2, {@code offset} in 1.0-draft. */
  private static int skip(Exchange exchange) {
    int most = Integer.MAX_VALUE;
    return Math.max(exchange.whole("cursor", 0, most, 0), exchange.whole("offset", 0, most, 0));
  }

  static ObjectNode type(EntityType type, EntityTypes types, String language) {
    ObjectNode node = named(type.id(), type.label(), type.definition(), language);
    if (!type.broader().isEmpty()) {
      ArrayNode broader = node.putArray("broader");
      type.broader()
          .forEach(id -> broader.addObject().put("id", id).put("name", types.label(id, language)));
    }
    return node;
  }

  private static ObjectNode property(Property property, String language) {
    return named(property.id(), property.label(), property.definition(), language);
  }

  private static ObjectNode named(String id, LocalText label, LocalText text, String language) {
    return JSON.objectNode()
        .put("id", id)
        .put("name", label.in(language))
        .put("description", text.in(language));
  }

  private static boolean begins(Exchange exchange, String id, LocalText label) {
    String prefix = folded(exchange.parameter("prefix").orElse("").strip());
    return Stream.concat(Stream.of(id), label.byLanguage().values().stream())
        .map(Suggestions::folded)
        .anyMatch(
            name ->
                name.startsWith(prefix)
                    || Arrays.stream(name.split(" ")).anyMatch(w -> w.startsWith(prefix)));
  }

  static String folded(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return apart.replaceAll("\\p{M}", "").replace('ł', 'l').toLowerCase(Locale.ROOT);
  }
}
