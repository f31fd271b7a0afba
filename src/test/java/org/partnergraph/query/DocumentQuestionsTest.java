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

/** What two documents both say, and what is said under each spelling of a name. */
class DocumentQuestionsTest {

  @Test
  void whatTexts001And002BothSayIsFoundUnderOneNameOrTwo() {
    Map<String, String> texts = Map.of("a", "doc-001", "b", "doc-002");

    assertRows("documents/shared-claims", texts, "match", "item", "otherItem")
        .contains(
            same("field-leipzig-krakow-topic-youth-existing"),
            same("field-leipzig-krakow-topic-culture-existing"),
            same("field-leipzig-krakow-topic-social-affairs-existing"),
            same("field-leipzig-krakow-topic-digitalisation-proposed"),
            same("field-leipzig-krakow-topic-revitalisation-proposed"),
            same("field-leipzig-krakow-topic-city-marketing-proposed"),
            same("aid-leipzig-kyiv-via-krakow"),
            same("youth-exchange-2024-leipzig"),
            same("youth-exchange-2024-krakow"),
            same("symposium-antisemitism-eja"),
            same("visit-auschwitz-2024-11-19"),
            matter(
                "claim-leipzig-krakow-over-50-years-text",
                "claim-leipzig-krakow-over-50-years-jung"),
            matter("claim-war-brought-cities-closer-than-ever", "claim-war-brought-cities-closer"),
            matter(
                "field-leipzig-krakow-topic-eurocities-membership-intended",
                "field-leipzig-krakow-topic-eurocities-membership-aspiration"),
            matter(
                "participation-symposium-antisemitism-eja-burkhard-jung-planned",
                "participation-symposium-antisemitism-eja-burkhard-jung"),
            matter(
                "claim-miszalski-speaks-german-fluently",
                "claim-miszalski-speaks-german-very-well"),
            matter("claim-miszalski-gets-on-well-with-jung", "claim-jung-miszalski-rapport"),
            tuple("candidate", "meeting-jung-miszalski-doc001", "meeting-2024-11-18"));
  }

  @Test
  void differingValuesStandSideBySideAndTheTextsAreNotIndependent() {
    Map<String, String> texts = Map.of("a", "doc-001", "b", "doc-002");

    assertRows("documents/shared-claims", texts, "item", "differs", "otherDiffers", "independence")
        .contains(
            tuple(
                "youth-exchange-2024-leipzig",
                "status: planned",
                "status: occurred",
                "not-independent"));
    assertRows("documents/shared-claims", Map.of("a", "doc-000", "b", "doc-002"), "independence")
        .isNotEmpty()
        .containsOnly(tuple("no-shared-source-known"));
  }

  @Test
  void lembergIsLvivInEveryText() {
    assertRows(
            "names/statements", Map.of("name", "Lemberg"), "entity", "statement", "of", "document")
        .containsExactlyInAnyOrder(
            tuple("lviv", "aid-krakow-partner-cities", "itself", "doc-000"),
            tuple("lviv", "lviv", "itself", "doc-000"),
            tuple("lviv", "partnership-krakow-lviv", "itself", "doc-000"),
            tuple("lviv", "partnership-leipzig-lviv", "itself", "doc-004"),
            tuple("lviv", "involvement-lviv-devcoop-leipzig-lviv", "itself", "doc-004"),
            tuple("lviv", "stop-via-regia-lviv", "itself", "doc-004"),
            tuple("lviv", "devcoop-leipzig-lviv", "relation", "doc-004"),
            tuple("lviv", "rating-partnership-leipzig-lviv-2020", "relation", "doc-004"));
  }

  @Test
  void everySpellingGivesTheSameStatements() {
    List<Tuple> lemberg = statements("Lemberg");

    assertThat(statements("Lwiw")).isEqualTo(lemberg);
    assertThat(statements("lwów")).isEqualTo(lemberg);
    assertThat(statements("Lviv")).isEqualTo(lemberg);
    assertThat(statements("Lem")).isEmpty();
  }

  @Test
  void claimsComeFirstAndWhatOnlyDescribesAThingOnlyOnRequest() {
    Map<String, String> texts = Map.of("a", "doc-001", "b", "doc-002");
    Map<String, String> all = Map.of("a", "doc-001", "b", "doc-002", "structure", "show");

    assertThat(
            tuples(rows("documents/shared-claims", texts), "matter").stream()
                .map(row -> row.toList().get(0))
                .distinct())
        .containsExactly("claim", "field", "event", "aid", "partnership", "office");
    assertRows("documents/shared-claims", all, "matter", "item")
        .endsWith(
            tuple("structure", "office-lord-mayor-of-leipzig"),
            tuple("structure", "office-president-of-krakow"));
  }

  private static List<Tuple> statements(String name) {
    return tuples(rows("names/statements", Map.of("name", name)), "statement", "document");
  }

  private static Tuple same(String item) {
    return tuple("same-statement", item, item);
  }

  private static Tuple matter(String item, String otherItem) {
    return tuple("same-matter", item, otherItem);
  }
}
