package org.partnergraph.connect;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.partnergraph.query.LocalText;
import org.partnergraph.store.PartialDate;

/**
 * Fills the sentence of a relation. A date is left out where one of the names says it already, and
 * quotation marks of a name that stands within quotation marks become inner ones.
 *
 * @param language of the sentence: de, en or pl
 */
public record Sentences(String language) {

  static final Set<String> PLACES = Set.of("from", "to", "when");
  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
  private static final String OPENING = "„“";

  /** The names in braces, in the order of the text. */
  static List<String> places(String sentence) {
    return PLACE.matcher(sentence).results().map(found -> found.group(1)).toList();
  }

  /**
   * One link as a clause, without a stop.
   *
   * @param from name of the one end, in the language
   * @param to name of the other end
   */
  public String clause(Relation relation, String from, String to, When when) {
    return filled(relation.sentence(), from, to, when);
  }

  /**
   * The same, right after a clause of the same relation with the same {@code to} and time.
   *
   * @param from name of the other one that is linked with it
   */
  String again(Relation relation, String from, String to, When when) {
    return filled(relation.again().orElse(relation.sentence()), from, to, when);
  }

  private String filled(LocalText clause, String from, String to, When when) {
    String text = clause.in(language);
    StringBuilder filled = new StringBuilder();
    int done = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', done)) {
      int close = text.indexOf('}', open);
      boolean quoted = open > 0 && OPENING.indexOf(text.charAt(open - 1)) >= 0;
      filled.append(text, done, open);
      filled.append(
          switch (text.substring(open + 1, close)) {
            case "from" -> name(quoted, from);
            case "to" -> name(quoted, to);
            default -> time(when, from, to);
          });
      done = close + 1;
    }
    return filled.append(text, done, text.length()).toString();
  }

  /** Clauses as a text: each begins with a capital and ends with one stop. */
  public String text(List<String> clauses) {
    return String.join(" ", clauses.stream().map(this::closed).toList());
  }

  private String closed(String clause) {
    int first = clause.startsWith("„") || clause.startsWith("“") ? 1 : 0;
    String begun =
        clause.substring(0, first)
            + clause.substring(first, first + 1).toUpperCase(Wording.in(language).locale())
            + clause.substring(first + 1);
    return begun.endsWith(".") ? begun : begun + ".";
  }

  private String name(boolean quoted, String name) {
    return quoted ? Wording.in(language).innerQuotes(name) : name;
  }

  private String time(When when, String from, String to) {
    return says(from, when) || says(to, when)
        ? ""
        : when.phrase(language).map(phrase -> " " + phrase).orElse("");
  }

  private boolean says(String name, When when) {
    return when.dates().size() == 1 && says(name, when.dates().get(0));
  }

  /** Every way to write a date of a year has the year. */
  private boolean says(String name, PartialDate date) {
    return date.earliest().map(day -> name.contains(Integer.toString(day.getYear()))).orElse(true)
        && date.writings(Wording.in(language).locale()).stream().anyMatch(name::contains);
  }
}
