package org.partnergraph.connect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.query.LocalText;
import org.partnergraph.store.PartialDate;

/**
 * Fills the clauses of relations. A date is left out where one of the names says it already.
 * Quotation marks stand around names other than those of people and places, and those of a name
 * within them become inner ones.
 *
 * @param language of the sentence: de, en or pl
 * @param today what ended before is told as past
 */
public record Sentences(String language, LocalDate today) {

  static final Set<String> PLACES = Set.of("from", "to", "when");
  private static final Set<String> BARE = Set.of("Person", "City", "District", "Region", "Country");
  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
  private static final String OPENING = "„“";

  /** In a language, as of today. */
  public Sentences(String language) {
    this(language, LocalDate.now(ZoneOffset.UTC));
  }

  /** The names in braces, in the order of the text. */
  static List<String> places(String sentence) {
    return PLACE.matcher(sentence).results().map(found -> found.group(1)).toList();
  }

  /**
   * One link as a clause, without a stop.
   *
   * @param from the one end, named in the language
   * @param to the other end
   */
  public String clause(Relation relation, EntityRef from, EntityRef to, When when) {
    return clause(new Told(relation, true, when), from, to);
  }

  /** The same as a step of a path, which begins where the step does if the relation has words. */
  String clause(Told told, EntityRef from, EntityRef to) {
    When when = told.when();
    LocalText clause = told.relation().clauses().at(when.tense(today), told.forward());
    return filled(clause, from, to, when);
  }

  /**
   * The same, right after a clause of the same relation with the same {@code to} and time.
   *
   * @param from the other one that is linked with it
   */
  String again(Relation relation, EntityRef from, EntityRef to, When when) {
    return relation
        .clauses()
        .again()
        .filter(clause -> !isOver(relation, when))
        .map(clause -> filled(clause, from, to, When.UNDATED))
        .orElseGet(() -> clause(relation, from, to, when));
  }

  /** A part of a score with three figures that count, in the writing of the language. */
  public String figure(double value) {
    DecimalFormat format =
        new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Wording.in(language).locale()));
    BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(3));
    format.setMaximumFractionDigits(Math.max(3, rounded.scale()));
    format.setMinimumFractionDigits(3);
    return format.format(rounded);
  }

  /** The same, right after another clause that has named the end where the step begins. */
  String after(Told before, Told now, EntityRef from, EntityRef to) {
    if (now.isAgainAfter(before) && now.relation().clauses().again().isPresent()) {
      return again(now.relation(), from, to, now.when());
    }
    When news = now.when().equals(before.when()) ? When.UNDATED : now.when();
    return now.shorter(before, today)
        .map(clause -> filled(clause, from, to, news))
        .orElseGet(() -> clause(now, from, to));
  }

  private boolean isOver(Relation relation, When when) {
    return when.tense(today) == When.Tense.PAST && relation.clauses().past().isPresent();
  }

  /**
   * A link of a path.
   *
   * @param forward whether it is passed from the subject of its sentence to the other end
   */
  record Told(Relation relation, boolean forward, When when) {

    private boolean isAgainAfter(Told before) {
      return before.forward
          && !forward
          && before.relation.id().equals(relation.id())
          && before.when.equals(when);
    }

    /** A clause that does not name again where the step begins; of what it is must be clear. */
    private Optional<LocalText> shorter(Told before, LocalDate today) {
      Clauses clauses = relation.clauses();
      return before.relation.clauses().alike() || clauses.own(when.tense(today)).isPresent()
          ? Optional.empty()
          : forward ? clauses.onward() : clauses.there();
    }
  }

  private String filled(LocalText clause, EntityRef from, EntityRef to, When when) {
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
            default -> time(when, from.label(), to.label());
          });
      done = close + 1;
    }
    filled.append(text, done, text.length());
    if (text.contains("{when}")) {
      when.attested(language).ifPresent(seen -> filled.append(' ').append(seen));
    }
    return filled.toString();
  }

  /** Clauses as a text: each begins with a capital and ends with one stop. */
  public String text(List<String> clauses) {
    return String.join(" ", clauses.stream().map(this::closed).toList());
  }

  /** A clause as a sentence: it begins with a capital and ends with one stop. */
  public String closed(String clause) {
    int first = clause.startsWith("„") || clause.startsWith("“") ? 1 : 0;
    String begun =
        clause.substring(0, first)
            + clause.substring(first, first + 1).toUpperCase(Wording.in(language).locale())
            + clause.substring(first + 1);
    return begun.endsWith(".") ? begun : begun + ".";
  }

  private String name(boolean quoted, EntityRef thing) {
    Wording words = Wording.in(language);
    boolean bare = !quoted && (thing.type() == null || BARE.contains(thing.type().id()));
    String name = bare ? thing.label() : words.innerQuotes(thing.label());
    return quoted || bare ? name : words.quoted(name);
  }

  private String time(When when, String from, String to) {
    return says(from, when) || says(to, when)
        ? ""
        : when.timed(language).map(phrase -> " " + phrase).orElse("");
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
