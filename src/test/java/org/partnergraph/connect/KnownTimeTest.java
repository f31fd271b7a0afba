package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.store.PartialDate;

/** Whether dates tell that a link held in a period, or only do not exclude it. */
class KnownTimeTest {

  private static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";

  /** Dates with a plus between them. */
  private static List<PartialDate> dates(String texts) {
    return texts == null
        ? List.of()
        : Stream.of(texts.split("\\+")).map(KnownTimeTest::date).toList();
  }

  private static PartialDate date(String text) {
    return PartialDate.of(
            NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(EDTF)))
        .orElseThrow();
  }

  private static Period period(String text) {
    return Period.orAt(name -> Optional.of(text).filter(any -> name.equals(Period.AT)));
  }

  @ParameterizedTest
  @CsvSource({
    // happened
    "2024-11-18,,,, 2024-11-18, true",
    "2024-11,,,, 2024-11-18, false",
    "2024-11,,,, 2024, true",
    "2024-11-18/2024-11-20,,,, 2024-11-19, true",
    "../2021-03-13,,,, 2021-03-13, false",
    // lasted
    ",1973-09,,, 1973-09-15, false",
    ",1973-09,,, 1973-09-30, true",
    ",1973-09,,, 1973, true",
    ",1973-09,,, 1974, false",
    ",1973-09,,2024-11-18, 1990, true",
    ",1973-09,,2024-11-18, 2024-11-19, false",
    ",2006,2020,, 2006-12-31, true",
    ",2006,2020,, 2020-01-01, true",
    ",2006,2020,, 2020-06-01, false",
    ",,2021,, 1950, false",
    ",,2021,, 2021, true",
    // was seen
    ",,,2025-12-12, 2025-12-12, true",
    ",,,2025-12-12, 9999, false",
    // was seen more than once
    ",,,2021-03-13+2024-11-18, 2023, true",
    ",,,2021-03-13+2024-11-18, 2021-03-12, false",
    ",,,2021-03-13+2024-11-18, 2025, false",
    // began or ended at one time or another
    ",1973+1974,,2024, 1973, false",
    ",1973+1974,,2024, 1973-12-31, false",
    ",1973+1974,,2024, 1975, true",
    ",2006,2019+2020,, 2018-12-31, true",
    ",2006,2019+2020,, 2019-06-01, false",
    // happened on one of two days
    "2024-11-18+2024-11-19,,,, 2024-11-19, true",
    ",,,, 2024, false"
  })
  void isWhatTheDatesTell(
      String date, String begin, String end, String seen, String at, boolean known) {
    When when = new When(dates(date), dates(begin), dates(end), dates(seen));
    assertThat(new KnownTime(when).meets(period(at))).isEqualTo(known);
  }
}
