package org.partnergraph.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Points in time as Wikibase writes them, as literals no more precise than they are. See <a
 * href="https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON#time">Wikibase JSON, time</a>.
 */
final class WikidataTime {

  private static final Pattern FORM = Pattern.compile("\\+(\\d{4})-(\\d\\d)-(\\d\\d)T00:00:00Z");
  private static final String GREGORIAN = "Q1985727";
  private static final int YEAR = 9;
  private static final int MONTH = 10;
  private static final int DAY = 11;

  private WikidataTime() {}

  /** Empty for what is less precise than a year, before our era, or no date at all. */
  static Optional<Node> literal(JsonNode value) {
    Matcher form = FORM.matcher(value.path("time").asText());
    int precision = value.path("precision").asInt();
    if (!form.matches() || precision < YEAR) {
      return Optional.empty();
    }
    boolean gregorian = value.path("calendarmodel").asText().endsWith(GREGORIAN);
    return literal(form, gregorian ? Math.min(precision, DAY) : YEAR);
  }

  /**
   * As precise as the calendar allows: a month or day of 00, or one that there is not, is none;
   * outside the Gregorian calendar only the year is taken.
   */
  private static Optional<Node> literal(Matcher form, int precision) {
    String year = form.group(1);
    String month = year + "-" + form.group(2);
    return date(month + "-" + form.group(3), XSDDatatype.XSDdate, LocalDate::parse)
        .filter(date -> precision >= DAY)
        .or(
            () ->
                date(month, XSDDatatype.XSDgYearMonth, YearMonth::parse)
                    .filter(date -> precision >= MONTH))
        .or(() -> Optional.of(NodeFactory.createLiteralDT(year, XSDDatatype.XSDgYear)));
  }

  private static Optional<Node> date(
      String text, XSDDatatype type, Function<String, Temporal> parsing) {
    try {
      return Optional.of(NodeFactory.createLiteralDT(parsing.apply(text).toString(), type));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
