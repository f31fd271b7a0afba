package org.partnergraph.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.partnergraph.reconcile.Condition.Quantifier;

/** Batches of queries and their results as version 1.0-draft writes them. */
final class QueriesOf10 {

  private static final Set<String> MEMBERS = Set.of("type", "limit", "lang", "dir", "conditions");

  private final Terms terms;
  private final Matcher matcher;
  private final Candidates candidates;

  QueriesOf10(Terms terms, Matcher matcher, Candidates candidates) {
    this.terms = terms;
    this.matcher = matcher;
    this.candidates = candidates;
  }

  /** The results for a batch, in the order of its queries. */
  ObjectNode answer(Fields batch, String language) {
    if (batch.member("queries").isEmpty()) {
      throw Fields.problem("queries", "is missing");
    }
    List<MatchQuery> queries =
        batch.objects("queries", Batch.MOST).stream().map(q -> query(q, language)).toList();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode results = answer.putArray("results");
    for (List<Ranked> found : matcher.match(queries)) {
      ArrayNode list = results.addObject().putArray("candidates");
      found.forEach(ranked -> list.add(candidates.of10(ranked, language)));
    }
    return answer;
  }

  private MatchQuery query(Fields query, String language) {
    query.only(MEMBERS);
    List<Fields> given = query.objects("conditions", Terms.MOST_CONDITIONS);
    if (given.isEmpty()) {
      throw Fields.problem(query.at("conditions"), "must hold at least one condition");
    }
    List<String> names = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<Condition> conditions = new ArrayList<>();
    given.forEach(condition -> sort(condition, names, ids, conditions));
    query.member("type").ifPresent(type -> Fields.text(type, query.at("type")));
    return new MatchQuery(
        List.copyOf(names),
        List.copyOf(ids),
        terms.types(query, "type"),
        MatchQuery.Strictness.SHOULD,
        List.copyOf(conditions),
        Math.min(query.positive("limit").orElse(MatchQuery.USUAL), MatchQuery.MOST),
        language,
        query.text("lang").map(tag -> Locale.forLanguageTag(tag).getLanguage()),
        Set.of());
  }

  private void sort(
      Fields condition, List<String> names, List<String> ids, List<Condition> conditions) {
    if (condition.member("matchQualifier").isPresent()) {
      throw Fields.problem(condition.at("matchQualifier"), "is not known; none are");
    }
    Quantifier quantifier = quantifier(condition);
    switch (condition.required("matchType")) {
      case "name" -> names.addAll(texts(condition, quantifier));
      case "id" -> ids.addAll(texts(condition, quantifier));
      case "property" ->
          conditions.add(
              terms.condition(
                  condition,
                  "propertyId",
                  "propertyValue",
                  condition.flag("required"),
                  quantifier));
      default ->
          throw Fields.problem(condition.at("matchType"), "must be one of name, id, property");
    }
  }

  private static Quantifier quantifier(Fields condition) {
    return switch (condition.text("matchQuantifier").orElse("any")) {
      case "any" -> Quantifier.ANY;
      case "all" -> Quantifier.ALL;
      case "none" -> Quantifier.NONE;
      default ->
          throw Fields.problem(condition.at("matchQuantifier"), "must be one of any, all, none");
    };
  }

  /** Names and ids may be alternatives; all of several at once, or none, nothing can be. */
  private static List<String> texts(Fields condition, Quantifier quantifier) {
    if (quantifier != Quantifier.ANY) {
      throw Fields.problem(condition.at("matchQuantifier"), "must be any for names and ids");
    }
    return Terms.operands(condition, "propertyValue").stream()
        .map(operand -> operand.id().orElseGet(operand::text))
        .toList();
  }
}
