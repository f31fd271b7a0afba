package org.partnergraph.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Batches of queries and their results as version 0.2 writes them. */
final class QueriesOf02 {

  private static final Set<String> MEMBERS =
      Set.of("query", "type", "limit", "properties", "type_strict");

  private final Terms terms;
  private final Matcher matcher;
  private final Candidates candidates;

  QueriesOf02(Terms terms, Matcher matcher, Candidates candidates) {
    this.terms = terms;
    this.matcher = matcher;
    this.candidates = candidates;
  }

  /** The results for a batch, by the keys of its queries. */
  ObjectNode answer(Fields batch, String language) {
    if (batch.node().size() > Batch.MOST) {
      throw Fields.tooMany(batch.place(), "has more than " + Batch.MOST + " queries");
    }
    Map<String, MatchQuery> queries = new LinkedHashMap<>();
    batch
        .node()
        .properties()
        .forEach(
            e ->
                queries.put(
                    e.getKey(), query(Fields.of(e.getValue(), batch.at(e.getKey())), language)));
    List<List<Ranked>> found = matcher.match(List.copyOf(queries.values()));
    ObjectNode results = JsonNodeFactory.instance.objectNode();
    int i = 0;
    for (String key : queries.keySet()) {
      ArrayNode result = results.putObject(key).putArray("result");
      found.get(i++).forEach(ranked -> result.add(candidates.of02(ranked, language)));
    }
    return results;
  }

  private MatchQuery query(Fields query, String language) {
    query.only(MEMBERS);
    Optional<String> name = query.text("query");
    List<Condition> conditions =
        query.objects("properties", Terms.MOST_CONDITIONS).stream()
            .map(p -> terms.condition(p, "pid", "v", false, Condition.Quantifier.ANY))
            .filter(condition -> !condition.operands().isEmpty())
            .toList();
    if (name.isEmpty() && query.member("properties").filter(p -> !p.isEmpty()).isEmpty()) {
      throw Fields.problem(query.place(), "needs query or properties");
    }
    return new MatchQuery(
        name.stream().toList(),
        List.of(),
        terms.types(query, "type"),
        strictness(query),
        conditions,
        Math.min(query.positive("limit").orElse(MatchQuery.USUAL), MatchQuery.MOST),
        language,
        Optional.empty(),
        Set.of());
  }

  private static MatchQuery.Strictness strictness(Fields query) {
    return switch (query.text("type_strict").orElse("should")) {
      case "should" -> MatchQuery.Strictness.SHOULD;
      case "any" -> MatchQuery.Strictness.ANY;
      case "all" -> MatchQuery.Strictness.ALL;
      default -> throw Fields.problem(query.at("type_strict"), "must be should, any or all");
    };
  }
}
