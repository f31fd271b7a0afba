package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a person found when comparing an entity with a record elsewhere.
 *
 * @param outcome such as match
 * @param by who judged
 * @param on the day
 * @param why empty if no reason was given
 * @param score how alike the two seemed to the program then, 0 to 100; null if it was not asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkJudgement(
    Named outcome, String by, String on, String why, @Nullable Double score) {

  /** What stands in the graph where no reason was given, as each judgement has one there. */
  public static final String NO_REASON = "No reason was given.";
}
