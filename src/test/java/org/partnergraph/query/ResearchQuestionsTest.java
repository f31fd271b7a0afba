package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.partnergraph.query.FoundingAnswers.assertRows;
import static org.partnergraph.query.FoundingAnswers.texts;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The network of the cities, the life of a partnership, and how far one document carries it. */
class ResearchQuestionsTest {

  private static final Map<String, String> LEIPZIG_AND_KRAKOW =
      Map.of("a", "leipzig", "b", "krakow");
  private static final Map<String, String> PARTNERSHIP =
      Map.of("partnership", "partnership-leipzig-krakow");

  @Test
  void leipzigHas21PartnersOfAnyKindAndKrakow3() {
    assertRows("partnerships/degree", Map.of(), "city", "degree")
        .startsWith(tuple("leipzig", "21"), tuple("krakow", "3"))
        .contains(tuple("kyiv", "2"), tuple("lviv", "2"), tuple("pays-des-herbiers", "1"));
  }

  @Test
  void aCityThatIsOnlyAimedAtOrInACooperationOfThreeAddsNoDegree() {
    assertThat(texts("partnerships/degree", Map.of(), "city"))
        .hasSize(22)
        .doesNotContain("wroclaw", "prague", "unnamed-district-leipzig-pays-des-herbiers");
  }

  @Test
  void lvivHangsOnKrakowByPartnershipAloneAndOnNobodyByAnyRelation() {
    assertRows(
            "partnerships/bridges", Map.of("kind", "kind-partnership"), "bridge", "city", "hanging")
        .contains(tuple("krakow", "lviv", "1"), tuple("leipzig", "travnik", "12"));
    assertRows("partnerships/bridges", Map.of(), "bridge", "hanging")
        .hasSize(18)
        .containsOnly(tuple("leipzig", "18"));
  }

  @Test
  void theCousinsOfKrakowAreTheOtherPartnersOfLeipzig() {
    assertRows("partnerships/cousins", Map.of("city", "krakow"), "cousin", "via", "ways")
        .contains(tuple("travnik", "leipzig", "1"), tuple("moscow", "leipzig", "1"))
        .doesNotContain(tuple("kyiv", "leipzig", "1"), tuple("lviv", "leipzig", "1"));
    assertThat(texts("partnerships/cousins", Map.of("city", "leipzig"), "cousin")).isEmpty();
  }

  @Test
  void twoWaysLeadFromLvivToLeipzigOnlyWhereEveryKindCounts() {
    Map<String, String> byPartnership = Map.of("city", "lviv", "kind", "kind-partnership");

    assertRows("partnerships/cousins", byPartnership, "cousin", "via", "ownKind")
        .contains(tuple("leipzig", "krakow", "kind-cooperation"), tuple("kyiv", "krakow", ""));
    assertRows("partnerships/cousins", Map.of("city", "lviv"), "cousin", "via", "ways")
        .contains(tuple("kyiv", "krakow", "2"), tuple("kyiv", "leipzig", "2"));
  }

  @Test
  void leipzigCameToKrakowAndOfAReturnOnlyTheYouthExchangeIsTold() {
    assertRows("events/visits", LEIPZIG_AND_KRAKOW, "direction", "event", "visitors")
        .contains(
            tuple(
                "a-to-b",
                "reception-2025-12-12",
                "Delegation of Leipzig City Council (December 2025)"))
        .filteredOn(row -> row.toList().get(0).equals("b-to-a"))
        .containsOnly(tuple("b-to-a", "youth-exchange-2024-leipzig", "not-stated"));
  }

  @Test
  void whereTheCouncillorsMetIsNotStatedAndAuschwitzIsInNeitherCity() {
    assertRows("events/visits", LEIPZIG_AND_KRAKOW, "direction", "event")
        .contains(
            tuple("not-stated", "meeting-councillors-2025-12-12"),
            tuple("elsewhere", "visit-auschwitz-2024-11-19"));
  }

  @Test
  void maruschKrohnLooksAfterThePartnershipAndMagiriusOnlySentGreetings() {
    assertRows("partnerships/people", PARTNERSHIP, "who", "how", "role")
        .contains(tuple("caren-marusch-krohn", "looks-after", "role-responsible"))
        .filteredOn(row -> row.toList().get(0).equals("friedrich-magirius"))
        .containsOnly(tuple("friedrich-magirius", "part", "role-sender-of-greetings"));
  }

  @Test
  void silenceIsCountedFromTheLatestDayThatADateCanMean() {
    assertRows("partnerships/silence", silence("2025-09-29"), "relation", "fullYears")
        .contains(tuple("partnership-krakow-kyiv", "0"));
    assertRows("partnerships/silence", silence("2025-09-30"), "relation", "fullYears")
        .contains(tuple("partnership-krakow-kyiv", "1"));
  }

  @Test
  void aPlanIsNoActivityAndWhatCameLaterDoesNotCount() {
    assertRows("partnerships/silence", silence("2024-05-31"), "relation", "state", "item")
        .contains(
            tuple("partnership-krakow-kyiv", "undated-only", ""),
            tuple("partnership-leipzig-krakow", "dated", "aid-ppe-leipzig-to-krakow"));
  }

  @Test
  void travnikIsAsHighlyRatedAsKrakowThoughNothingIsToldOfAMeeting() {
    Map<String, String> both =
        Map.of("a", "partnership-leipzig-krakow", "b", "partnership-leipzig-travnik");

    assertRows("partnerships/compare", both, "aspect", "partnership", "number", "stated")
        .hasSize(16)
        .contains(
            tuple("rating", "partnership-leipzig-krakow", "1", "AAA"),
            tuple("rating", "partnership-leipzig-travnik", "1", "AAA"),
            tuple("event", "partnership-leipzig-travnik", "0", "not-stated"));
  }

  @Test
  void theCharterOf1973RestsOnOneDocumentAlone() {
    Map<String, String> text =
        Map.of("document", "doc-001", "entity", "partnership-leipzig-krakow");

    assertRows("documents/sole-support", text, "subject", "value", "support", "documents")
        .contains(
            tuple(
                "signing-leipzig-krakow-1973-09",
                "1973-09",
                "sole",
                "https://w3id.org/partnergraph/id/doc-001"),
            tuple(
                "field-leipzig-krakow-topic-culture-existing",
                "status-existing",
                "shared-source",
                "https://w3id.org/partnergraph/id/doc-001 https://w3id.org/partnergraph/id/doc-002"));
  }

  private static Map<String, String> silence(String day) {
    return Map.of("city", "krakow", "day", day);
  }
}
