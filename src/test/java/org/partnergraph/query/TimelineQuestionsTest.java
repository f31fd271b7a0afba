package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.partnergraph.query.FoundingAnswers.assertRows;
import static org.partnergraph.query.FoundingAnswers.rows;
import static org.partnergraph.query.ReadableRows.tuples;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What happened in a partnership, in order, and what has no date. */
class TimelineQuestionsTest {

  @Test
  void aVisitWithoutADateStandsWithItsPartsAndKeepsNoDate() {
    Map<String, String> partnership = Map.of("partnership", "partnership-leipzig-krakow");
    List<Tuple> timeline =
        tuples(rows("partnerships/timeline", partnership), "item", "date", "precision");

    assertThat(timeline)
        .containsSubsequence(
            tuple("youth-exchange-2024-krakow", "2024-09", "month"),
            tuple("visit-leipzig-delegation-krakow-2024-11", "", "by-parts"),
            tuple("visit-auschwitz-2024-11-19", "2024-11-19", "day"),
            tuple("meeting-jung-miszalski-doc001", "", ""));
  }

  @Test
  void theUndatedMeetingIsACandidateAndKeepsNoDate() {
    assertRows(
            "partnerships/timeline",
            Map.of("partnership", "partnership-leipzig-krakow"),
            "item",
            "date",
            "maybeSameAs")
        .contains(
            tuple("meeting-2024-11-18", "2024-11-18", "meeting-jung-miszalski-doc001"),
            tuple("meeting-jung-miszalski-doc001", "", "meeting-2024-11-18"));
    assertRows(
            "people/first-meeting",
            Map.of("a", "burkhard-jung", "b", "aleksander-miszalski"),
            "event",
            "maybeSameAs")
        .containsExactly(tuple("meeting-2024-11-18", "meeting-jung-miszalski-doc001"));
  }

  @Test
  void theTimelineOfLeipzigAndKrakowKeepsEachPrecision() {
    assertRows(
            "partnerships/timeline",
            Map.of("partnership", "partnership-leipzig-krakow"),
            "date",
            "precision",
            "item")
        .contains(
            tuple("1973-09", "month", "signing-leipzig-krakow-1973-09"),
            tuple("1995", "year", "renewal-leipzig-krakow-1995"),
            tuple("../2021-03-13", "interval", "aid-ppe-leipzig-to-krakow"),
            tuple("2021-03-13", "day", "rating-aaa"),
            tuple("2024-06", "month", "youth-exchange-2024-leipzig"),
            tuple("2024-11-18", "day", "symposium-antisemitism-eja"),
            tuple("2025-12-12", "day", "reception-2025-12-12"));
  }
}
