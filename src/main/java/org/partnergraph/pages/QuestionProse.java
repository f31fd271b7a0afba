package org.partnergraph.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Descriptions of questions name columns and codes as programs see them; here they are called what
 * the table of the page calls them.
 */
final class QuestionProse {

  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\d/-])[A-Za-z]+(?:-[a-z]+)*(?![\\p{L}\\d/-])");
  private static final Pattern NO_WORD = Pattern.compile(".+[A-Z-].*");

  /** Codes that are words of one of the languages of the pages. */
  private static final Set<String> ALSO_WORDS = Set.of("no", "to");

  private final QuestionWords words;
  private final Locale locale;
  private final List<String> columns;

  /**
   * Of one question.
   *
   * @param columns of its answer
   */
  QuestionProse(String language, List<String> columns) {
    words = new QuestionWords(language);
    locale = Locale.forLanguageTag(language);
    this.columns = columns;
  }

  /** The same text, with names and codes in words. */
  String said(String text) {
    return WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(said(found)));
  }

  private String said(MatchResult found) {
    String word = found.group();
    String code = word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    if (ALSO_WORDS.contains(code) || english() && !NO_WORD.matcher(word).matches()) {
      return word;
    }
    return words
        .code(code)
        .or(() -> Optional.of(code).filter(columns::contains).map(words::columnWithin))
        .filter(said -> !said.toLowerCase(locale).contains(code))
        .map(said -> quoted(word.equals(code) ? said : capital(said)))
        .orElse(word);
  }

  private boolean english() {
    return locale.getLanguage().equals("en");
  }

  private String capital(String said) {
    return said.substring(0, 1).toUpperCase(locale) + said.substring(1);
  }

  private String quoted(String said) {
    return switch (locale.getLanguage()) {
      case "de" -> "„" + said + "“";
      case "pl" -> "„" + said + "”";
      default -> "“" + said + "”";
    };
  }
}
