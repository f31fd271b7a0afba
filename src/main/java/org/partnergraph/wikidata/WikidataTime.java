package org.partnergraph.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
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

  /** A month or day of 00 is none; outside the Gregorian calendar only the year is taken. */
  private static Optional<Node> literal(Matcher form, int precision) {
    String year = form.group(1);
    String month = form.group(2);
    String day = form.group(3);
    if (precision < MONTH || month.equals("00")) {
      return Optional.of(NodeFactory.createLiteralDT(year, XSDDatatype.XSDgYear));
    }
    if (precision < DAY || day.equals("00")) {
      return Optional.of(
          NodeFactory.createLiteralDT(year + "-" + month, XSDDatatype.XSDgYearMonth));
    }
    return date(year + "-" + month + "-" + day);
  }

  private static Optional<Node> date(String text) {
    try {
      LocalDate.parse(text);
      return Optional.of(NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
