package org.partnergraph.pages;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the columns and the codes of answers are called in a language. */
public final class QuestionWords {

  private static final Words COLUMNS = Words.load("columns");
  private static final Words VALUES = Words.load("values");
  private static final Words TOPICS = Words.load("topics");
  private static final Pattern KEY =
      Pattern.compile("(^|; )([A-Za-z]+): ([a-z]+(?:-[a-z]+)*(?=;|$))?");

  private static final BigDecimal UNGROUPED = BigDecimal.valueOf(10_000);
  private static final int MOST_DIGITS = 20;

  private final Words.In columns;
  private final Words.In values;
  private final Words.In topics;
  private final Map<String, String> terms;
  private final Locale locale;

  /** In one of the languages of the pages. */
  public QuestionWords(String language) {
    this(language, Map.of());
  }

  /**
   * In one of the languages of the pages.
   *
   * @param terms of the ontology that cells may name, with what they are called
   */
  QuestionWords(String language, Map<String, String> terms) {
    this.terms = terms;
    columns = COLUMNS.in(language);
    values = VALUES.in(language);
    topics = TOPICS.in(language);
    locale = Locale.forLanguageTag(language);
  }

  /** The name of a topic; a topic that was added without words keeps that of its folder. */
  public String topic(String folder) {
    return topics.find(folder).orElse(folder);
  }

  /** The head of a column; a column that was added without words keeps its own name. */
  public String column(String name) {
    return columns.find(name).orElse(name);
  }

  /** A text of a cell: a code, a list of codes or of named values in words, all else as it is. */
  public String value(String text) {
    return values
        .find(text)
        .or(() -> list(text))
        .orElseGet(() -> KEY.matcher(text).replaceAll(this::key));
  }

  /** A number as the language writes it; what may be a year has no marks in it. */
  public String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setGroupingUsed(number.abs().compareTo(UNGROUPED) >= 0);
    format.setMaximumFractionDigits(MOST_DIGITS);
    return format.format(number);
  }

  /** A code in words; empty if the text is no code. */
  Optional<String> code(String text) {
    return values.find(text);
  }

  /** The head of a column as a sentence names it. */
  String columnWithin(String name) {
    return small(column(name));
  }

  private Optional<String> list(String text) {
    List<Optional<String>> parts =
        Stream.of(text.split(", ")).map(part -> values.find(part).or(() -> named(part))).toList();
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(String.join(", ", parts.stream().flatMap(Optional::stream).toList()))
        : Optional.empty();
  }

  private String key(MatchResult found) {
    String said = named(found.group(2)).orElse(found.group(2));
    String code = Optional.ofNullable(found.group(3)).orElse("");
    return Matcher.quoteReplacement(found.group(1) + said + ": " + values.find(code).orElse(code));
  }

  private Optional<String> named(String name) {
    return columns.find(name).map(this::small).or(() -> Optional.ofNullable(terms.get(name)));
  }

  /** Within a text nouns keep their capital in German alone. */
  private String small(String head) {
    return locale.getLanguage().equals("de")
        ? head
        : head.substring(0, 1).toLowerCase(locale) + head.substring(1);
  }
}
