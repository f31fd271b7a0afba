package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.partnergraph.query.FoundingAnswers.answer;
import static org.partnergraph.query.FoundingAnswers.assertRows;

import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.partnergraph.query.QuestionResult.Answer;

/** What was planned and what took place, who attended, and what lies within a period. */
class EventQuestionsTest {

  @Test
  void theYouthExchangeWasPlannedInOneTextAndTookPlaceInTheOther() {
    assertRows(
            "events/programme",
            Map.of("event", "youth-exchange-2024"),
            "part",
            "place",
            "status",
            "preference",
            "document")
        .containsExactly(
            tuple("youth-exchange-2024", "", "status-occurred", "preferred", "doc-002"),
            tuple("youth-exchange-2024", "", "status-planned", "not-preferred", "doc-001"),
            tuple(
                "youth-exchange-2024-leipzig",
                "leipzig",
                "status-occurred",
                "preferred",
                "doc-002"),
            tuple(
                "youth-exchange-2024-leipzig",
                "leipzig",
                "status-planned",
                "not-preferred",
                "doc-001"),
            tuple(
                "youth-exchange-2024-krakow", "krakow", "status-occurred", "preferred", "doc-002"),
            tuple(
                "youth-exchange-2024-krakow",
                "krakow",
                "status-planned",
                "not-preferred",
                "doc-001"));
  }

  @Test
  void thoseWhoPlannedAreKeptApartFromThoseWhoOrganised() {
    assertRows(
            "events/programme",
            Map.of("event", "youth-exchange-2024"),
            "document",
            "organisers",
            "planners")
        .contains(
            tuple("doc-001", "", "Kraków, Kyiv, Leipzig"),
            tuple("doc-002", "Kraków, Kyiv, Leipzig", ""));
  }

  @Test
  void aPlanToTakePartIsNoAttendance() {
    Map<String, String> visit =
        Map.of("person", "burkhard-jung", "event", "visit-auschwitz-2024-11-19");

    assertRows("events/attendance", visit, "attendance", "basis", "status", "document")
        .containsExactly(
            tuple("announced", "stated", "status-planned", "doc-001"),
            tuple("attended-with-delegation", "derived", "status-occurred", "doc-002"));
    assertThat(answer("events/attended", visit)).isEqualTo(new Answer(false));
  }

  @Test
  void whoIsOnlyOfTheDelegationAttendedByDerivation() {
    Map<String, String> visit =
        Map.of(
            "person", "burkhard-jung", "event", "visit-auschwitz-2024-11-19", "basis", "derived");

    assertThat(answer("events/attended", visit)).isEqualTo(new Answer(true));
    assertRows(
            "events/participants",
            Map.of("event", "visit-auschwitz-2024-11-19"),
            "person",
            "basis",
            "note")
        .containsExactly(
            unlisted("annika-groeger"),
            unlisted("burkhard-jung"),
            unlisted("caren-marusch-krohn"),
            unlisted("matthias-hasberg"));
  }

  @Test
  void eachTextSaysForItselfWhetherJungWasAtTheSymposium() {
    assertRows(
            "events/attendance",
            Map.of("person", "burkhard-jung", "event", "symposium-antisemitism-eja"),
            "attendance",
            "status",
            "document")
        .containsExactly(
            tuple("announced", "status-planned", "doc-001"),
            tuple("attended", "status-occurred", "doc-002"));
  }

  @Test
  void nobodyIsQuotedAsSayingThatJungWasAtTheMeetingBecauseHeSpeaksOfGreetings() {
    assertRows(
            "events/attendance",
            Map.of("person", "burkhard-jung", "event", "meeting-2024-11-18"),
            "attendance",
            "saidBy")
        .containsExactly(tuple("attended", ""));
  }

  @Test
  void whatOneTextPlannedIsShownBesideWhatTheOtherReports() {
    assertRows(
            "events/within",
            Map.of("from", "2024-05-01", "until", "2024-12-31"),
            "item",
            "date",
            "status",
            "preferredStatus",
            "certainty")
        .contains(
            tuple(
                "youth-exchange-2024", "2024", "status-planned", "status-occurred", "undecidable"));
  }

  @Test
  void anEndThatIsOnlyKnownToBePastIsNoDateOfThatYear() {
    Map<String, String> year = Map.of("from", "2021-01-01", "until", "2021-12-31");

    assertRows("events/within", year, "kind", "person", "date", "certainty")
        .filteredOn(row -> row.toList().get(1).equals("michael-bloomberg"))
        .containsExactly(tuple("office-ends", "michael-bloomberg", "../2021-03-13", "undecidable"));
  }

  private static Tuple unlisted(String person) {
    String note = "The text does not list the members of the delegation for this day.";
    return tuple(person, "derived", note);
  }
}
