package org.partnergraph.pages;

import java.util.regex.Pattern;
import org.partnergraph.query.Question;

/**
 * What a question tells of itself, with columns and codes called as the page calls them.
 *
 * @param first the first sentence of its summary
 * @param rest the other sentences; may be empty
 * @param limits what the answer cannot tell; may be empty
 */
public record QuestionTold(String first, String rest, String limits) {

  private static final Pattern SENTENCE = Pattern.compile("(?<=\\.) (?=[\\p{Lu}„“])");

  static QuestionTold of(Question question, String language) {
    QuestionProse prose = new QuestionProse(language, question.columns());
    String[] summary = SENTENCE.split(prose.said(question.summary().in(language)), 2);
    return new QuestionTold(
        summary[0],
        summary.length > 1 ? summary[1] : "",
        question.limits().map(limits -> prose.said(limits.in(language))).orElse(""));
  }

  /** Whether there is more to read than the first sentence. */
  public boolean hasMore() {
    return !rest.isEmpty() || !limits.isEmpty();
  }
}
