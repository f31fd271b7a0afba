package org.partnergraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.store.PartialDate.Precision;

class PartialDateTest {

  private static final RDFDatatype EDTF = new BaseDatatype("http://id.loc.gov/datatypes/edtf/EDTF");

  @ParameterizedTest
  @CsvSource({
    "date,       2024-11-18,       DAY,   2024-11-18, 2024-11-18",
    "date,       2024-02-29,       DAY,   2024-02-29, 2024-02-29",
    "date,       2024-11-18Z,      DAY,   2024-11-18, 2024-11-18",
    "date,       2024-11-18+01:00, DAY,   2024-11-18, 2024-11-18",
    "gYearMonth, 2024-02,          MONTH, 2024-02-01, 2024-02-29",
    "gYearMonth, 2023-02,          MONTH, 2023-02-01, 2023-02-28",
    "gYearMonth, 1900-02,          MONTH, 1900-02-01, 1900-02-28",
    "gYear,      1973,             YEAR,  1973-01-01, 1973-12-31",
    "EDTF,       1973,             YEAR,  1973-01-01, 1973-12-31",
    "EDTF,       1973~,            YEAR,  1973-01-01, 1973-12-31",
    "EDTF,       1973-09?,         MONTH, 1973-09-01, 1973-09-30",
    "EDTF,       2024-11-18%,      DAY,   2024-11-18, 2024-11-18",
  })
  void knowsTheFirstAndLastDayOfAPoint(
      String type, String text, Precision precision, LocalDate first, LocalDate last) {
    PartialDate date = PartialDate.of(literal(type, text)).orElseThrow();
    assertThat(date)
        .isEqualTo(new PartialDate(text, precision, Optional.of(first), Optional.of(last)));
  }

  @ParameterizedTest
  @CsvSource({
    "date,      2024-06-03, gYearMonth, 2024-06,    true",
    "date,      2024-07-03, gYearMonth, 2024-06,    false",
    "gYear,     1994,       gYear,      2008,       false",
    "gYear,     1973,       gYearMonth, 1973-09,    true",
    "gMonthDay, --10-15,    date,       2025-10-15, true",
    "gMonthDay, --10-15,    date,       2025-10-16, false",
    "gMonthDay, --10-15,    gYearMonth, 2025-10,    true",
    "gMonthDay, --10-15,    gYearMonth, 2025-11,    false",
    "gMonthDay, --10-15,    gYear,      2025,       true",
    "gMonthDay, --10-15,    gMonthDay,  --10-16,    false",
    "EDTF,      1973/2023,  gYear,      1973,       true",
    "EDTF,      1973/2023,  gYear,      1972,       false",
    "EDTF,      2019/2024,  EDTF,       2019/..,    true",
    "gMonthDay, --02-29,    date,       2023-02-28, false",
    "gMonthDay, --02-29,    gYear,      2024,       true",
    "EDTF,      1973/2023,  EDTF,       1973/2023,  true",
  })
  void agreesWithADateThatMayMeanTheSameTime(
      String type, String text, String otherType, String otherText, boolean agrees) {
    PartialDate date = PartialDate.of(literal(type, text)).orElseThrow();
    PartialDate other = PartialDate.of(literal(otherType, otherText)).orElseThrow();
    assertThat(date.agreesWith(other)).isEqualTo(agrees);
    assertThat(other.agreesWith(date)).isEqualTo(agrees);
  }

  @ParameterizedTest
  @CsvSource({
    "1973/2023,             1973-01-01, 2023-12-31",
    "2024-11-18/2024-11-19, 2024-11-18, 2024-11-19",
    "1973~/2023-09?,        1973-01-01, 2023-09-30",
    "1973/..,               1973-01-01,",
    "1973/,                 1973-01-01,",
    "../2023,               ,           2023-12-31",
    "/2023,                 ,           2023-12-31",
  })
  void leavesAnOpenEndOfAnIntervalEmpty(String text, LocalDate first, LocalDate last) {
    PartialDate date = PartialDate.of(literal("EDTF", text)).orElseThrow();
    assertThat(date.precision()).isEqualTo(Precision.INTERVAL);
    assertThat(date.earliest()).isEqualTo(Optional.ofNullable(first));
    assertThat(date.latest()).isEqualTo(Optional.ofNullable(last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--10-15", "--02-29", "--10-15Z"})
  void givesADayOfNoStatedYearNoBounds(String text) {
    PartialDate date = PartialDate.of(literal("gMonthDay", text)).orElseThrow();
    assertThat(date.precision()).isEqualTo(Precision.DAY_WITHOUT_YEAR);
    assertThat(date.earliest()).isEmpty();
    assertThat(date.latest()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "date,       2024-02-30",
    "date,       2023-02-29",
    "date,       2024-11",
    "date,       18.11.2024",
    "date,       2024-11-18?",
    "gYearMonth, 2024-13",
    "gYearMonth, 2024",
    "gYear,      1973-09",
    "gYear,      73",
    "gMonthDay,  --13-01",
    "gMonthDay,  --02-30",
    "gMonthDay,  10-15",
    "EDTF,       ''",
    "EDTF,       /",
    "EDTF,       ../..",
    "EDTF,       1973/then",
    "EDTF,       1973/2000/2023",
    "EDTF,       2023/1973",
    "EDTF,       1?9?73",
    "EDTF,       2024-21",
    "EDTF,       197X",
    "string,     2024-11-18",
    "dateTime,   2024-11-18T10:00:00",
  })
  void doesNotGuessWhatIsNoDate(String type, String text) {
    assertThat(PartialDate.of(literal(type, text))).isEmpty();
  }

  @Test
  void readsLiteralsOnly() {
    assertThat(PartialDate.of(NodeFactory.createURI("http://example.org/2024"))).isEmpty();
    assertThat(PartialDate.of(NodeFactory.createBlankNode("2024"))).isEmpty();
    assertThat(PartialDate.of(NodeFactory.createLiteralLang("2024", "de"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "date,       2024-11-18,   18. November 2024,  18 November 2024,  18 listopada 2024",
    "date,       2024-11-18Z,  18. November 2024,  18 November 2024,  18 listopada 2024",
    "date,       2024-05-03,   3. Mai 2024,        3 May 2024,        3 maja 2024",
    "gYearMonth, 2024-11,      November 2024,      November 2024,     listopad 2024",
    "gYearMonth, 1973-09,      September 1973,     September 1973,    wrzesień 1973",
    "gYear,      1973,         1973,               1973,              1973",
    "gMonthDay,  --10-15,      15. Oktober,        15 October,        15 października",
    "EDTF,       1973/2023,    1973–2023,          1973–2023,         1973–2023",
    "EDTF,       1973/,        1973–?,             1973–?,            1973–?",
    "EDTF,       /2023,        ?–2023,             ?–2023,            ?–2023",
    "EDTF,       1973/..,      seit 1973,          since 1973,        od 1973",
    "EDTF,       ../2024-11,   bis November 2024,  until November 2024, do listopada 2024",
    "EDTF,       2024-11~,     etwa November 2024, about November 2024, około listopada 2024",
    "EDTF,       1973?,        1973 (unsicher),    1973 (uncertain),  1973 (niepewne)",
    "EDTF,       1973%,        etwa 1973 (unsicher), about 1973 (uncertain), około 1973 (niepewne)",
    "EDTF,       2024-11-18/2024-11-19, 18.–19. November 2024, 18–19 November 2024, 18–19 listopada 2024",
    "EDTF,       2024-01/2024-03, Januar 2024 – März 2024, January 2024 – March 2024, styczeń 2024 – marzec 2024",
  })
  void isSaidAsAPersonWouldSayIt(
      String type, String text, String german, String english, String polish) {
    PartialDate date = PartialDate.of(literal(type, text)).orElseThrow();
    assertThat(date.text(Locale.GERMANY)).isEqualTo(german);
    assertThat(date.text(Locale.ENGLISH)).isEqualTo(english);
    assertThat(date.text(Locale.forLanguageTag("pl"))).isEqualTo(polish);
    assertThat(date.text(Locale.JAPANESE)).isEqualTo(english);
  }

  private static Node literal(String type, String text) {
    return NodeFactory.createLiteralDT(text, type.equals("EDTF") ? EDTF : new XSDDatatype(type));
  }
}
