package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.partnergraph.query.FoundingAnswers.answer;
import static org.partnergraph.query.FoundingAnswers.assertRows;
import static org.partnergraph.query.FoundingAnswers.rows;
import static org.partnergraph.query.ReadableRows.tuples;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.partnergraph.query.QuestionResult.Answer;
import org.partnergraph.query.QuestionResult.Rows;

/** What the shipped questions must answer, as read from the documents and not from the graph. */
class CompetencyQuestionsTest {

  @Test
  void sixPeopleMetInKrakowOn18November2024() {
    assertRows("events/participants", Map.of("event", "meeting-2024-11-18"), "person", "how")
        .containsExactlyInAnyOrder(
            tuple("aleksander-miszalski", "direct"),
            tuple("burkhard-jung", "direct"),
            tuple("holger-mahnicke", "direct"),
            tuple("annika-groeger", "delegation"),
            tuple("matthias-hasberg", "delegation"),
            tuple("caren-marusch-krohn", "delegation"));
  }

  @Test
  void onlyJungIsNamedAtTheSymposium() {
    assertRows("events/participants", Map.of("event", "symposium-antisemitism-eja"), "person")
        .containsExactly(tuple("burkhard-jung"));
  }

  @Test
  void theTwoMeetingsOf12December2025AreKeptApart() {
    assertRows(
            "events/encounters",
            Map.of("visitor", "delegation-leipzig-council-2025-12"),
            "event",
            "person")
        .containsExactlyInAnyOrder(
            tuple("reception-2025-12-12", "pawel-szczepanik"),
            tuple("reception-2025-12-12", "julia-zylina-chudzik"),
            tuple("meeting-councillors-2025-12-12", "jakub-kosek"),
            tuple("meeting-councillors-2025-12-12", "piotr-moskala"),
            tuple("meeting-councillors-2025-12-12", "tomasz-daros"));
  }

  @Test
  void krakowMetNobodyByNameInDecember2025() {
    assertRows("events/encounters", Map.of("visitor", "krakow", "date", "2025-12"), "person")
        .isEmpty();
  }

  @Test
  void theMembersOfTheCouncilDelegationAreNotStated() {
    assertRows(
            "delegations/members",
            Map.of("delegation", "delegation-leipzig-council-2025-12"),
            "names",
            "member",
            "representativesOf")
        .containsExactly(tuple("not-stated", "", "cdu-group-leipzig-city-council"));
  }

  @Test
  void theMembersOfTheCityDelegationAreNamed() {
    assertRows(
            "delegations/members",
            Map.of("delegation", "delegation-leipzig-2024-11"),
            "names",
            "member",
            "roles")
        .containsExactlyInAnyOrder(
            tuple("stated", "burkhard-jung", "leader"),
            tuple("stated", "annika-groeger", "member"),
            tuple("stated", "matthias-hasberg", "member"),
            tuple("stated", "caren-marusch-krohn", "member"));
  }

  @Test
  void greetingsAreNoAttendanceAndSilenceIsNoAbsence() {
    assertThat(attendance("friedrich-magirius")).isEqualTo("greetings-only");
    assertThat(attendance("burkhard-jung")).isEqualTo("attended");
    assertThat(attendance("annika-groeger")).isEqualTo("attended-with-delegation");
    assertThat(attendance("tomasz-daros")).isEqualTo("no-evidence");
  }

  @Test
  void yesAndNoFollowTheSameRule() {
    assertThat(attended("friedrich-magirius", "derived")).isEqualTo(new Answer(false));
    assertThat(attended("annika-groeger", "stated")).isEqualTo(new Answer(false));
    assertThat(attended("annika-groeger", "derived")).isEqualTo(new Answer(true));
    assertThat(attended("burkhard-jung", "stated")).isEqualTo(new Answer(true));
  }

  @Test
  void jungAndMiszalskiFirstMetOfficiallyOn18November2024() {
    Map<String, String> pair = Map.of("a", "aleksander-miszalski", "b", "burkhard-jung");

    assertRows("people/first-meeting", pair, "event", "date", "host", "document")
        .containsExactly(
            tuple("meeting-2024-11-18", "2024-11-18", "aleksander-miszalski", "doc-002"));
  }

  @Test
  void theBriefingHadThreeStrands() {
    assertRows("events/briefings", Map.of("person", "julia-zylina-chudzik"), "part", "date")
        .containsExactly(
            tuple("aid-krakow-refugees-2022", "2022"),
            tuple("aid-krakow-partner-cities", ""),
            tuple("aid-krakow-ukrainian-community", ""));
  }

  @Test
  void anOfficeAtADateSaysHowCertainItIs() {
    assertThat(holder("office-president-of-krakow", "2024-11-18"))
        .startsWith(tuple("aleksander-miszalski", "attested"));
    assertThat(holder("office-lord-mayor-of-leipzig", "2015-01-01"))
        .containsOnly(tuple("burkhard-jung", "held-between"));
    assertThat(holder("office-lord-mayor-of-leipzig", "2024-11-19"))
        .containsOnly(tuple("burkhard-jung", "begun-end-not-stated"));
    assertThat(holder("office-lord-mayor-of-leipzig", "2006-02-10"))
        .containsOnly(tuple("burkhard-jung", "not-decidable"));
    assertThat(holder("office-lord-mayor-of-leipzig", "2006-01-31")).isEmpty();
  }

  @Test
  void hasbergHeldTwoOffices() {
    assertRows("offices/held-by", Map.of("person", "matthias-hasberg"), "post")
        .containsExactlyInAnyOrder(
            tuple("office-head-of-communication-leipzig"),
            tuple("office-press-spokesperson-leipzig"));
  }

  @Test
  void szczepanikWasPlenipotentiaryOn12December2025() {
    assertRows(
            "offices/held-by",
            Map.of("person", "pawel-szczepanik", "date", "2025-12-12"),
            "post",
            "certainty")
        .containsExactly(tuple("office-plenipotentiary-culture-krakow", "attested"));
  }

  @Test
  void leipzigAndKyivAreLinkedViaKrakowInFourWays() {
    Map<String, String> cities = Map.of("a", "leipzig", "b", "kyiv", "via", "krakow");

    assertRows("partnerships/links-via", cities, "link", "item", "saidBy")
        .contains(
            tuple("common-partner", "partnership-leipzig-kyiv", ""),
            tuple("common-partner", "partnership-krakow-kyiv", ""),
            tuple("aid", "aid-leipzig-kyiv-via-krakow", "burkhard-jung"),
            tuple("aid", "aid-leipzig-kyiv-via-krakow", ""),
            tuple("joint-cooperation", "trilateral-cooperation-leipzig-krakow-kyiv", ""),
            tuple("joint-event", "youth-exchange-2024", ""));
  }

  @Test
  void theOtherCityIsTheCommonPartnerAndNotTheThird() {
    Map<String, String> cities = Map.of("a", "leipzig", "b", "krakow", "via", "kyiv");

    assertRows("partnerships/links-via", cities, "link", "item")
        .filteredOn(row -> row.toList().get(0).equals("common-partner"))
        .containsOnly(
            tuple("common-partner", "partnership-leipzig-krakow"),
            tuple("common-partner", "partnership-krakow-kyiv"));
  }

  @Test
  void theYouthExchangeHadTwoLegsAndNoneInKyiv() {
    Map<String, String> exchange = Map.of("event", "youth-exchange-2024");

    assertRows("events/programme", exchange, "part", "date", "precision", "place", "organisers")
        .contains(
            tuple("youth-exchange-2024", "", "", "", "Kraków, Kyiv, Leipzig"),
            tuple("youth-exchange-2024-leipzig", "2024-06", "month", "leipzig", ""),
            tuple("youth-exchange-2024-krakow", "2024-09", "month", "krakow", ""));
  }

  @Test
  void whatTwoOfThreeCitiesDidIsNotOfTheirTrilateralCooperation() {
    Map<String, String> three = Map.of("partnership", "trilateral-cooperation-leipzig-krakow-kyiv");

    assertRows("partnerships/timeline", three, "kind", "item")
        .filteredOn(row -> row.toList().get(0).equals("event"))
        .containsOnly(
            tuple("event", "youth-exchange-2024"),
            tuple("event", "youth-exchange-2024-leipzig"),
            tuple("event", "youth-exchange-2024-krakow"));
  }

  @Test
  void aBareYearIsUndecidableWithinAPartOfIt() {
    Map<String, String> half = Map.of("from", "2022-01-01", "until", "2022-06-30");

    assertRows("events/within", half, "item", "date", "certainty")
        .contains(tuple("refugee-wave-2022", "2022", "undecidable"));
  }

  @Test
  void aMonthIsWithinAPeriodThatEndsWithIt() {
    Map<String, String> june = Map.of("from", "2023-06-01", "until", "2023-06-30");

    assertRows("events/within", june, "kind", "item", "certainty")
        .contains(tuple("office-begins", "office-president-of-eurocities", "within"));
  }

  @Test
  void theAmountsForRefugeesInKrakowSumTo114500Euros() {
    Map<String, String> aid =
        Map.of("donor", "leipzig", "beneficiary", "refugees-from-ukraine-in-krakow");

    assertRows("aid/totals", aid, "currency", "total", "money", "inKind", "bound", "withoutAmount")
        .containsExactly(tuple("EUR", "114500.0", "70000.0", "44500.0", "at-least", "1"));
    assertRows("aid/flows", aid, "flow").doesNotContain(tuple("aid-leipzig-kyiv-via-krakow"));
  }

  @Test
  void kyivIsACommonPartnerOfLeipzigAndKrakow() {
    Map<String, String> cities = Map.of("a", "leipzig", "b", "krakow");

    assertRows("partnerships/common-partners", cities, "city", "relatedTo", "kind", "document")
        .contains(
            tuple("kyiv", "leipzig", "kind-partnership", "doc-002"),
            tuple("kyiv", "krakow", "kind-partnership", "doc-002"),
            tuple("kyiv", "krakow", "kind-partnership", "doc-000"));
  }

  @Test
  void twoDocumentsSupportThePartnershipOfKrakowAndKyiv() {
    Map<String, String> cities = Map.of("a", "kyiv", "b", "krakow");

    assertRows("partnerships/evidence", cities, "document", "kind", "certainty")
        .contains(
            tuple("doc-000", "kind-partnership", "certainty-by-context"),
            tuple("doc-002", "kind-partnership", "certainty-explicit"));
  }

  @Test
  void proposedFieldsAreNotExistingOnes() {
    Map<String, String> partnership = Map.of("partnership", "partnership-leipzig-krakow");

    assertRows("partnerships/fields", partnership, "topic", "status", "saidBy")
        .contains(
            tuple("topic-smart-city", "status-proposed", "aleksander-miszalski"),
            tuple("topic-culture", "status-existing", "aleksander-miszalski"),
            tuple("topic-culture", "status-realised", ""),
            tuple("topic-eurocities-membership", "status-aspiration", "burkhard-jung"));
  }

  @Test
  void miszalskiSpeaksGermanVeryWellAsJungSays() {
    assertRows("people/languages", Map.of("person", "aleksander-miszalski"), "statement", "saidBy")
        .contains(tuple("Aleksander Miszalski speaks German very well.", "burkhard-jung"));
  }

  private static Answer attended(String person, String basis) {
    return answer(
        "events/attended", Map.of("person", person, "event", "meeting-2024-11-18", "basis", basis));
  }

  private static String attendance(String person) {
    Rows rows = rows("events/attendance", Map.of("person", person, "event", "meeting-2024-11-18"));
    assertThat(rows.rows()).hasSize(1);
    return ReadableRows.text(rows.rows().get(0), "attendance");
  }

  private static List<Tuple> holder(String post, String date) {
    Rows rows = rows("offices/holder-at", Map.of("post", post, "date", date));
    return tuples(rows, "holder", "certainty");
  }
}
