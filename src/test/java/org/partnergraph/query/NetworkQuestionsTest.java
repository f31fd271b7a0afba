package org.partnergraph.query;

import static org.assertj.core.api.Assertions.tuple;
import static org.partnergraph.query.FoundingAnswers.assertRows;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who founded a network, who joined it when, and which partners are connected with it. */
class NetworkQuestionsTest {

  @Test
  void eurocitiesWasFoundedIn1986BySixMayorsWhoAreNotNamed() {
    assertRows(
            "networks/founding",
            Map.of("network", "eurocities"),
            "date",
            "city",
            "founder",
            "named",
            "certainty")
        .containsExactlyInAnyOrder(
            tuple("1986", "barcelona", "", "not-stated", "certainty-explicit"),
            tuple("1986", "birmingham", "", "not-stated", "certainty-explicit"),
            tuple("1986", "frankfurt-am-main", "", "not-stated", "certainty-inferred"),
            tuple("1986", "lyon", "", "not-stated", "certainty-explicit"),
            tuple("1986", "milan", "", "not-stated", "certainty-explicit"),
            tuple("1986", "rotterdam", "", "not-stated", "certainty-explicit"));
  }

  @Test
  void krakowJoinedEurocitiesOnADayWithoutAYearAndNotBefore2025() {
    assertRows(
            "networks/accessions",
            Map.of("network", "eurocities"),
            "member",
            "basis",
            "date",
            "precision",
            "notBefore",
            "document")
        .containsExactly(
            tuple("krakow", "stated", "--10-15", "day-without-year", "", "doc-003"),
            tuple("krakow", "inferred", "", "", "2025-10-15", "doc-002"),
            tuple("krakow", "inferred", "", "", "2025-10-15", "doc-003"));
  }

  @Test
  void noDocumentSaysThatLeipzigJoinedEurocities() {
    assertRows("networks/accessions", Map.of("network", "eurocities", "city", "leipzig"), "member")
        .isEmpty();
  }

  @Test
  void fourPartnersOfLeipzigAreConnectedWithEurocities() {
    Map<String, String> cities = Map.of("city", "leipzig", "network", "eurocities");

    assertRows("networks/linked-partners", cities, "partner", "fact", "date", "certainty")
        .filteredOn(row -> !row.toList().get(1).equals("relation"))
        .containsExactly(
            tuple("birmingham", "mayor-among-founders", "1986", "certainty-explicit"),
            tuple("frankfurt-am-main", "mayor-among-founders", "1986", "certainty-inferred"),
            tuple("krakow", "member", "--10-15", "certainty-explicit"),
            tuple("lyon", "mayor-among-founders", "1986", "certainty-explicit"));
    assertRows("networks/linked-partners", cities, "partner", "fact", "kind", "document")
        .contains(tuple("lyon", "relation", "kind-partnership", "doc-004"));
  }

  @Test
  void thePartnersOfKyivAreAskedForInTheSameWay() {
    Map<String, String> cities = Map.of("city", "kyiv", "network", "eurocities");

    assertRows("networks/linked-partners", cities, "partner", "fact")
        .contains(tuple("krakow", "member"))
        .doesNotContain(tuple("leipzig", "member"));
  }

  @Test
  void theFiguresOfEurocitiesAreBoundsAndUndated() {
    assertRows(
            "networks/figures",
            Map.of("network", "eurocities"),
            "figure",
            "number",
            "bound",
            "asOf",
            "time")
        .containsExactly(
            tuple("claim-type-country-count", "38.0", "bound-exact", "not-stated", "Heute"),
            tuple("claim-type-member-count", "200.0", "bound-more-than", "not-stated", "Heute"),
            tuple(
                "claim-type-population", "130000000.0", "bound-more-than", "not-stated", "Heute"));
  }
}
