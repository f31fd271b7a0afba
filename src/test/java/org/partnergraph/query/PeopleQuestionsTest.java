package org.partnergraph.query;

import static org.assertj.core.api.Assertions.tuple;
import static org.partnergraph.query.FoundingAnswers.assertRows;

import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Ages, languages and honours of people, and what links them with cities and each other. */
class PeopleQuestionsTest {

  private static final Map<String, String> NOTHING = Map.of();

  @Test
  void fromAnAgeInAnUndatedTextNothingFollowsUnlessADayIsSupposed() {
    assertRows("people/ages", NOTHING, "who", "age", "asOf", "follows", "bornFrom", "bornUntil")
        .containsExactly(tuple("aleksander-miszalski", "44", "not-stated", "nothing", "", ""));
    assertRows(
            "people/ages",
            Map.of("person", "aleksander-miszalski", "writtenOn", "2024-11-18"),
            "follows",
            "bornFrom",
            "bornUntil")
        .containsExactly(tuple("range-if-supposed", "1979-11-19", "1980-11-18"));
  }

  @Test
  void darosAndMahnickeAreLinkedThroughLeipzigInFourSteps() {
    assertRows(
            "people/linked-through-city",
            Map.of("person", "tomasz-daros", "other", "holger-mahnicke"),
            "city",
            "step",
            "from",
            "to",
            "basis",
            "document")
        .filteredOn(row -> row.toList().get(0).equals("leipzig"))
        .containsExactly(
            step("1", "tomasz-daros", "meeting-councillors-2025-12-12", "stated", "doc-000"),
            step("2", "meeting-councillors-2025-12-12", "leipzig", "derived", "doc-000"),
            step("3", "leipzig", "meeting-2024-11-18", "derived", "doc-002"),
            step("4", "meeting-2024-11-18", "holger-mahnicke", "stated", "doc-002"));
  }

  @Test
  void whoCameWithADelegationIsLinkedByADerivedStep() {
    assertRows(
            "people/linked-through-city",
            Map.of("person", "annika-groeger", "other", "jakub-kosek"),
            "event",
            "step",
            "from",
            "basis")
        .contains(tuple("meeting-2024-11-18", "1", "annika-groeger", "derived"));
  }

  @Test
  void bloombergIsOnlyQuotedOnSlidesAboutLeipzig() {
    Map<String, String> pair = Map.of("person", "michael-bloomberg", "city", "leipzig");

    assertRows("people/quoted-about", pair, "quotation", "aboutness", "onCity", "document")
        .containsExactly(
            tuple("quotation-michael-bloomberg-1", "content", "not-stated", "doc-004"));
  }

  @Test
  void miszalskiSpeaksGermanFluentlyOrVeryWellDependingOnTheText() {
    assertRows(
            "people/languages",
            Map.of("person", "aleksander-miszalski"),
            "statement",
            "saidBy",
            "document")
        .containsExactly(
            tuple("Aleksander Miszalski speaks fluent German.", "", "doc-001"),
            tuple("Aleksander Miszalski speaks German very well.", "burkhard-jung", "doc-002"));
  }

  @Test
  void magiriusIsAnHonoraryCitizenOfBothCitiesAsJungSays() {
    assertRows("people/honours", NOTHING, "holder", "honourOf", "saidBy", "date", "notStated")
        .containsExactly(
            tuple("friedrich-magirius", "krakow", "burkhard-jung", "", "date"),
            tuple("friedrich-magirius", "leipzig", "burkhard-jung", "", "date"));
    assertRows("people/honours", Map.of("city", "leipzig"), "honour", "certainty", "document")
        .containsExactly(tuple("honorary-citizenship-leipzig", "certainty-attributed", "doc-002"));
    assertRows("people/honours", Map.of("city", "kyiv"), "holder").isEmpty();
    assertRows("people/honours", Map.of("person", "burkhard-jung"), "holder").isEmpty();
  }

  @Test
  void thatTheMeetingWasInKrakowFollowsFromTheContextOnly() {
    assertRows(
            "people/linked-through-city",
            Map.of("person", "tomasz-daros", "other", "holger-mahnicke"),
            "city",
            "step",
            "basis",
            "certainty")
        .contains(
            tuple("krakow", "3", "stated", "certainty-by-context"),
            tuple("krakow", "3", "derived", "certainty-explicit"));
  }

  private static Tuple step(String step, String from, String to, String basis, String document) {
    return tuple("leipzig", step, from, to, basis, document);
  }
}
