package org.partnergraph.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnergraph.search.Match;
import org.partnergraph.search.SearchIndex;

/** The answer to an entity that is not there: 404, with those that the asker may have meant. */
public final class UnknownEntities {

  private static final int SUGGESTIONS = 5;

  private final SearchIndex index;

  /** Suggests from an index. */
  public UnknownEntities(SearchIndex index) {
    this.index = index;
  }

  /**
   * The problem to throw.
   *
   * @param parameter in which it was asked for; empty if in the address
   */
  public ProblemException problem(Optional<String> parameter, String text, String language) {
    List<Map<String, Object>> near =
        index.near(text, SUGGESTIONS, language).stream().map(UnknownEntities::suggestion).toList();
    String hint = near.isEmpty() ? "" : "; did you mean " + near.get(0).get("id") + "?";
    Problem problem =
        Problem.of(Problem.Kind.UNKNOWN_ENTITY, "there is no entity " + text + hint)
            .with("near", near);
    return new ProblemException(
        parameter.map(name -> problem.with("parameter", name)).orElse(problem));
  }

  private static Map<String, Object> suggestion(Match match) {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("id", match.id());
    member.put("label", match.label());
    member.put("type", match.type().id());
    return member;
  }
}
