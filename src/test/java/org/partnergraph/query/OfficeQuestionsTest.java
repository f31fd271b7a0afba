package org.partnergraph.query;

import static org.assertj.core.api.Assertions.tuple;
import static org.partnergraph.query.FoundingAnswers.assertRows;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who held an office on a day, and how certain that is. */
class OfficeQuestionsTest {

  @Test
  void thePresidentOfKrakowIsKnownByHisBeginAndByTheDay() {
    assertRows(
            "offices/holder-at",
            Map.of("post", "office-president-of-krakow", "date", "2024-11-18"),
            "holder",
            "begin",
            "attestedOn",
            "certainty",
            "document")
        .containsExactly(
            tuple("aleksander-miszalski", "", "2024-11-18", "attested", "doc-002"),
            tuple("aleksander-miszalski", "2024-05-07", "", "attested", "doc-001"),
            tuple("aleksander-miszalski", "", "", "attested", "doc-003"));
    assertRows(
            "offices/holder-at",
            Map.of("post", "office-president-of-krakow", "date", "2024-05-06"),
            "holder")
        .isEmpty();
  }

  @Test
  void whetherMiszalskiSatInTheSejmInJune2024IsUndecidable() {
    Map<String, String> june = Map.of("person", "aleksander-miszalski", "date", "2024-06-01");

    assertRows("offices/held-by", june, "post", "certainty")
        .contains(tuple("office-sejm-member", "not-decidable"));
    assertRows("events/participants", Map.of("event", "meeting-2024-11-18"), "person", "offices")
        .contains(tuple("aleksander-miszalski", "President of the City of Kraków"));
  }

  @Test
  void whoBeganBeforeAndIsAttestedLaterHeldTheOfficeBetween() {
    assertRows(
            "offices/holder-at",
            Map.of("post", "office-lord-mayor-of-leipzig", "date", "2020-10-16"),
            "holder",
            "begin",
            "attestedOn",
            "certainty",
            "document")
        .containsExactly(
            tuple("burkhard-jung", "2006-02", "2024-11-18", "held-between", "doc-002"),
            tuple("burkhard-jung", "", "", "held-between", "doc-001"));
    assertRows(
            "offices/held-by",
            Map.of("person", "burkhard-jung", "date", "2020-10-16"),
            "post",
            "certainty")
        .containsOnly(tuple("office-lord-mayor-of-leipzig", "held-between"));
  }
}
