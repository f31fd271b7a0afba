package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.partnergraph.query.FoundingAnswers.assertRows;
import static org.partnergraph.query.FoundingAnswers.texts;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which relations a city has, of which kind, and since when as each document says. */
class PartnershipQuestionsTest {

  private static final Map<String, String> LEIPZIG = Map.of("city", "leipzig");
  private static final Map<String, String> KRAKOW = Map.of("city", "krakow");

  @Test
  void theCharterWasSignedInSeptember1973AndRenewedIn1995() {
    Map<String, String> krakow = Map.of("partnership", "partnership-leipzig-krakow");

    assertRows("partnerships/milestones", krakow, "kind", "date", "precision", "certainty")
        .containsExactly(
            tuple("begin", "1973-09", "month", "certainty-by-context"),
            tuple("signing", "1973-09", "month", "certainty-explicit"),
            tuple("renewal", "1995", "year", "certainty-explicit"));
  }

  @Test
  void theTwoYearsBesideThessalonikiAreNotExplained() {
    Map<String, String> thessaloniki = Map.of("partnership", "partnership-leipzig-thessaloniki");

    assertRows("partnerships/milestones", thessaloniki, "kind", "date", "precision", "text")
        .containsExactly(
            tuple("unlabelled", "1994", "year", "1994/2008"),
            tuple("unlabelled", "2008", "year", "1994/2008"));
  }

  @Test
  void noYearOfTheSlidesIsABeginning() {
    assertRows("partnerships/milestones", LEIPZIG, "kind", "document")
        .contains(tuple("unlabelled", "doc-004"))
        .filteredOn(row -> row.toList().get(1).equals("doc-004"))
        .containsOnly(tuple("unlabelled", "doc-004"));
  }

  @Test
  void leipzigHas21RelationsInTheSlides() {
    assertRows("partnerships/list", slides(), "form", "kind", "scope")
        .filteredOn(row -> row.toList().get(0).equals("bilateral"))
        .hasSize(21)
        .filteredOn(row -> row.toList().get(1).equals("kind-partnership"))
        .hasSize(14)
        .filteredOn(row -> row.toList().get(2).equals("scope-national"))
        .hasSize(2);
  }

  @Test
  void fiveOfThemAreCooperationsAndTwoAreOfDistricts() {
    assertThat(kinds(slides())).filteredOn("kind-cooperation"::equals).hasSize(5);
    assertThat(kinds(slides())).filteredOn("kind-district-partnership"::equals).hasSize(2);
  }

  @Test
  void anAimAndTheTrilateralCooperationAreToldApart() {
    assertRows("partnerships/list", LEIPZIG, "form", "relation")
        .contains(
            tuple("aim", "planned-partnership-leipzig-russian-municipality"),
            tuple("multilateral", "trilateral-cooperation-leipzig-krakow-kyiv"))
        .doesNotContain(
            tuple("bilateral", "planned-partnership-leipzig-russian-municipality"),
            tuple("bilateral", "trilateral-cooperation-leipzig-krakow-kyiv"));
  }

  @Test
  void lvivIsACooperationCityOfLeipzigAndAPartnerOfKrakow() {
    assertRows("partnerships/list", LEIPZIG, "partner", "kind", "rating", "ratedOn")
        .contains(tuple("lviv", "kind-cooperation", "rating-a", "2021-03-13"));
    assertRows("partnerships/list", KRAKOW, "partner", "kind", "rating")
        .contains(tuple("lviv", "kind-partnership", ""));
  }

  @Test
  void aRelationOfADistrictBelongsToItsCity() {
    assertRows("partnerships/list", LEIPZIG, "party", "partner")
        .contains(
            tuple("unnamed-district-leipzig-althen-des-paluds", "althen-des-paluds"),
            tuple("unnamed-district-leipzig-pays-des-herbiers", "pays-des-herbiers"));
  }

  @Test
  void theFirstDateOfARelationIsWhatEachDocumentSays() {
    assertRows("partnerships/list", KRAKOW, "partner", "document", "firstDate", "dateKind")
        .contains(
            tuple("leipzig", "doc-001", "1973-09", "begin"),
            tuple("leipzig", "doc-004", "", "not-stated"));
  }

  @Test
  void relationsAreCountedByTheDecadeOfTheFirstStatedYear() {
    assertRows("partnerships/by-decade", LEIPZIG, "decade", "relations", "unlabelled", "total")
        .containsExactly(
            tuple("1960-1969", "1", "1", "21"),
            tuple("1970-1979", "1", "0", "21"),
            tuple("1980-1989", "2", "2", "21"),
            tuple("1990-1999", "3", "3", "21"),
            tuple("2000-2009", "2", "2", "21"),
            tuple("2010-2019", "1", "1", "21"),
            tuple("not-stated", "11", "0", "21"));
  }

  @Test
  void theDecadesOfKrakowAreItsOwn() {
    assertRows("partnerships/by-decade", KRAKOW, "decade", "relations", "partners", "total")
        .containsExactly(
            tuple("1970-1979", "1", "Leipzig (1973)", "3"),
            tuple("not-stated", "2", "Kyiv, Lviv", "3"));
  }

  @Test
  void elevenRelationsOfLeipzigHaveNoYear() {
    assertRows("partnerships/without-year", LEIPZIG, "partner")
        .containsExactlyInAnyOrder(
            tuple("bologna"),
            tuple("brno"),
            tuple("frankfurt-am-main"),
            tuple("hannover"),
            tuple("gdansk"),
            tuple("gwangju"),
            tuple("ho-chi-minh-city"),
            tuple("lviv"),
            tuple("moscow"),
            tuple("althen-des-paluds"),
            tuple("pays-des-herbiers"));
  }

  @Test
  void whatIsNotStatedNamesTheDocumentsThatWereRead() {
    assertThat(texts("partnerships/without-year", LEIPZIG, "read"))
        .containsOnly("doc-000, doc-001, doc-002, doc-003, doc-004");
  }

  @Test
  void kyivAndLvivAreRelatedToBothCitiesAndLvivInTwoWays() {
    Map<String, String> cities = Map.of("a", "leipzig", "b", "krakow");

    assertRows("partnerships/common-partners", cities, "city", "relatedTo", "kind")
        .containsOnly(
            tuple("kyiv", "leipzig", "kind-partnership"),
            tuple("kyiv", "krakow", "kind-partnership"),
            tuple("lviv", "leipzig", "kind-cooperation"),
            tuple("lviv", "krakow", "kind-partnership"));
  }

  private static Map<String, String> slides() {
    return Map.of("city", "leipzig", "source", "doc-004");
  }

  private static Stream<String> kinds(Map<String, String> arguments) {
    return texts("partnerships/list", arguments, "kind");
  }
}
