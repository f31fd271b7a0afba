package org.partnergraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatePhrasesTest {

  private static final RDFDatatype EDTF = new BaseDatatype("http://id.loc.gov/datatypes/edtf/EDTF");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      date       | 2024-11-18  | am 18. November 2024 | on 18 November 2024 | 18 listopada 2024 r.
      date       | 2024-05-03Z | am 3. Mai 2024 | on 3 May 2024 | 3 maja 2024 r.
      gYearMonth | 2024-01 | im Januar 2024 | in January 2024 | w styczniu 2024 r.
      gYearMonth | 2006-02 | im Februar 2006 | in February 2006 | w lutym 2006 r.
      gYearMonth | 2024-03 | im März 2024 | in March 2024 | w marcu 2024 r.
      gYearMonth | 2024-04 | im April 2024 | in April 2024 | w kwietniu 2024 r.
      gYearMonth | 2024-05 | im Mai 2024 | in May 2024 | w maju 2024 r.
      gYearMonth | 2024-06 | im Juni 2024 | in June 2024 | w czerwcu 2024 r.
      gYearMonth | 2024-07 | im Juli 2024 | in July 2024 | w lipcu 2024 r.
      gYearMonth | 2024-08 | im August 2024 | in August 2024 | w sierpniu 2024 r.
      gYearMonth | 1973-09 | im September 1973 | in September 1973 | we wrześniu 1973 r.
      gYearMonth | 2024-10 | im Oktober 2024 | in October 2024 | w październiku 2024 r.
      gYearMonth | 2024-11 | im November 2024 | in November 2024 | w listopadzie 2024 r.
      gYearMonth | 2013-12 | im Dezember 2013 | in December 2013 | w grudniu 2013 r.
      gYear      | 2013 | 2013 | in 2013 | w 2013 r.
      gMonthDay  | --10-15 | an einem 15. Oktober (Jahr nicht genannt) | on a 15 October (year not stated) | 15 października (rok niepodany)
      EDTF | 2024-11-18~ | etwa am 18. November 2024 | around 18 November 2024 | około 18 listopada 2024 r.
      EDTF | 2024-11~ | etwa im November 2024 | around November 2024 | około listopada 2024 r.
      EDTF | 1973? | 1973 (unsicher) | in 1973 (uncertain) | w 1973 r. (niepewne)
      EDTF | 1973-09? | im September 1973 (unsicher) | in September 1973 (uncertain) | we wrześniu 1973 r. (niepewne)
      EDTF | 1973% | etwa 1973 (unsicher) | around 1973 (uncertain) | około 1973 r. (niepewne)
      EDTF | 1973/2023 | von 1973 bis 2023 | from 1973 to 2023 | od 1973 do 2023 r.
      EDTF | 2024-01/2024-03 | von Januar bis März 2024 | from January to March 2024 | od stycznia do marca 2024 r.
      EDTF | 2023-11/2024-03 | von November 2023 bis März 2024 | from November 2023 to March 2024 | od listopada 2023 r. do marca 2024 r.
      EDTF | 2024-11-18/2024-11-19 | vom 18. bis zum 19. November 2024 | from 18 to 19 November 2024 | od 18 do 19 listopada 2024 r.
      EDTF | 2024-05-03/2024-06-04 | vom 3. Mai bis zum 4. Juni 2024 | from 3 May to 4 June 2024 | od 3 maja do 4 czerwca 2024 r.
      EDTF | 2024-12-31/2025-01-01 | vom 31. Dezember 2024 bis zum 1. Januar 2025 | from 31 December 2024 to 1 January 2025 | od 31 grudnia 2024 r. do 1 stycznia 2025 r.
      EDTF | 1973~/2023 | etwa von 1973 bis 2023 | from around 1973 to 2023 | od około 1973 do 2023 r.
      EDTF | 1973/.. | seit 1973 | since 1973 | od 1973 r.
      EDTF | ../2021-03-13 | spätestens am 13. März 2021 | on 13 March 2021 at the latest | najpóźniej 13 marca 2021 r.
      EDTF | ../2024-11 | spätestens im November 2024 | in November 2024 at the latest | najpóźniej w listopadzie 2024 r.
      """)
  void saysWhenSomethingHappened(String type, String text, String de, String en, String pl) {
    PartialDate date = date(type, text);
    assertThat(date.phrase(Locale.GERMAN)).isEqualTo(de);
    assertThat(date.phrase(Locale.ENGLISH)).isEqualTo(en);
    assertThat(date.phrase(Locale.forLanguageTag("pl"))).isEqualTo(pl);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      date       | 2024-05-07 | seit dem 7. Mai 2024 | since 7 May 2024 | od 7 maja 2024 r.
      gYearMonth | 2006-02 | seit Februar 2006 | since February 2006 | od lutego 2006 r.
      gYear      | 2019 | seit 2019 | since 2019 | od 2019 r.
      gMonthDay  | --10-15 | seit einem 15. Oktober (Jahr nicht genannt) | since a 15 October (year not stated) | od 15 października (rok niepodany)
      EDTF | 1973~ | etwa seit 1973 | since around 1973 | od około 1973 r.
      EDTF | ../2020 | spätestens seit 2020 | since 2020 at the latest | najpóźniej od 2020 r.
      EDTF | 2020/.. | frühestens seit 2020 | since 2020 at the earliest | najwcześniej od 2020 r.
      EDTF | 2019/2020 | seit 2019–2020 | since 2019–2020 | od 2019–2020
      """)
  void saysSinceWhen(String type, String text, String de, String en, String pl) {
    PartialDate date = date(type, text);
    assertThat(date.since(Locale.GERMAN)).isEqualTo(de);
    assertThat(date.since(Locale.ENGLISH)).isEqualTo(en);
    assertThat(date.since(Locale.forLanguageTag("pl"))).isEqualTo(pl);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      date       | 2024-05-07 | bis zum 7. Mai 2024 | until 7 May 2024 | do 7 maja 2024 r.
      gYearMonth | 2006-02 | bis Februar 2006 | until February 2006 | do lutego 2006 r.
      gYear      | 2024 | bis 2024 | until 2024 | do 2024 r.
      gMonthDay  | --10-15 | bis zu einem 15. Oktober (Jahr nicht genannt) | until a 15 October (year not stated) | do 15 października (rok niepodany)
      EDTF | ../2021-03-13 | spätestens bis zum 13. März 2021 | until 13 March 2021 at the latest | najpóźniej do 13 marca 2021 r.
      """)
  void saysUntilWhen(String type, String text, String de, String en, String pl) {
    PartialDate date = date(type, text);
    assertThat(date.until(Locale.GERMAN)).isEqualTo(de);
    assertThat(date.until(Locale.ENGLISH)).isEqualTo(en);
    assertThat(date.until(Locale.forLanguageTag("pl"))).isEqualTo(pl);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      gYear      | 2019    | gYear | 2024       | von 2019 bis 2024 | from 2019 to 2024 | od 2019 do 2024 r.
      gYearMonth | 2006-02 | date  | 2024-05-03 | von Februar 2006 bis zum 3. Mai 2024 | from February 2006 to 3 May 2024 | od lutego 2006 r. do 3 maja 2024 r.
      date       | 2006-02-01 | gYear | 2024    | vom 1. Februar 2006 bis 2024 | from 1 February 2006 to 2024 | od 1 lutego 2006 r. do 2024 r.
      gYear      | 2019 | EDTF | ../2021-03-13  | seit 2019 spätestens bis zum 13. März 2021 | since 2019 until 13 March 2021 at the latest | od 2019 r. najpóźniej do 13 marca 2021 r.
      """)
  void saysFromWhenToWhen(
      String type, String text, String endType, String end, String de, String en, String pl) {
    PartialDate begin = date(type, text);
    PartialDate last = date(endType, end);
    assertThat(begin.spanTo(last, Locale.GERMAN)).isEqualTo(de);
    assertThat(begin.spanTo(last, Locale.ENGLISH)).isEqualTo(en);
    assertThat(begin.spanTo(last, Locale.forLanguageTag("pl"))).isEqualTo(pl);
  }

  private static PartialDate date(String type, String text) {
    RDFDatatype datatype = type.equals("EDTF") ? EDTF : new XSDDatatype(type);
    return PartialDate.of(NodeFactory.createLiteralDT(text, datatype)).orElseThrow();
  }
}
