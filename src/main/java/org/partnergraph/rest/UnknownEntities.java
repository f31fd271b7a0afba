package org.partnergraph.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnergraph.entities.Withdrawal;
import org.partnergraph.entities.Withdrawals;
import org.partnergraph.search.Match;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.store.KnowledgeStore;

/**
 * The answer to an entity that is not there: 410 if the editors withdrew it, else 404 with those
 * that the asker may have meant.
 */
public final class UnknownEntities {

  private static final int SUGGESTIONS = 5;

  private final KnowledgeStore store;
  private final SearchIndex index;
  private final Withdrawals withdrawals;

  /** Suggests from the index of a store. */
  public UnknownEntities(KnowledgeStore store, SearchIndex index) {
    this.store = store;
    this.index = index;
    this.withdrawals = new Withdrawals(store.namespaces());
  }

  /**
   * What to throw.
   *
   * @param parameter that names the entity
   * @param text as it was asked for
   */
  public ProblemException problem(Optional<String> parameter, String text, String language) {
    Problem problem =
        store
            .read(snapshot -> withdrawals.of(snapshot, text, language))
            .map(UnknownEntities::gone)
            .orElseGet(() -> unknown(text, language));
    return new ProblemException(
        parameter.map(name -> problem.with("parameter", name)).orElse(problem));
  }

  private static Problem gone(Withdrawal withdrawal) {
    String detail =
        "%s was withdrawn on %s: %s"
            .formatted(withdrawal.id(), withdrawal.day(), withdrawal.reason());
    return Problem.of(Problem.Kind.WITHDRAWN, detail);
  }

  private Problem unknown(String text, String language) {
    List<Map<String, Object>> near =
        index.near(text, SUGGESTIONS, language).stream().map(UnknownEntities::suggestion).toList();
    String hint = near.isEmpty() ? "" : "; did you mean " + near.get(0).get("id") + "?";
    return Problem.of(Problem.Kind.UNKNOWN_ENTITY, "there is no entity " + text + hint)
        .with("near", near)
        .with("asked", text);
  }

  private static Map<String, Object> suggestion(Match match) {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("id", match.id());
    member.put("label", match.label());
    member.put("type", match.type().id());
    return member;
  }
}
