package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.query.QuestionResult.Answer;
import org.partnergraph.query.QuestionResult.Rows;
import org.partnergraph.store.Namespaces;

/** What the shipped questions answer when further documents say things that the two do not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddedDataTest {

  private static final Namespaces NAMES = Namespaces.CANONICAL;
  private static final String MET = "<" + NAMES.term("met").getURI() + ">";
  private static final String DAROS = "<" + NAMES.entity("tomasz-daros").getURI() + ">";

  private final FoundingGraph graph = FoundingGraph.with(TownGraph.file("added.trig"));

  @AfterAll
  void close() {
    graph.close();
  }

  @Test
  void greetingsByAMemberDoNotTakeHerOutOfTheDelegation() {
    assertThat(rows("events/participants", Map.of("event", "meeting-2024-11-18"), "person", "how"))
        .hasSize(6)
        .contains(tuple("annika-groeger", "delegation"));
    assertThat(
            rows(
                "events/encounters",
                Map.of("visitor", "aleksander-miszalski", "date", "2024-11-18"),
                "person",
                "basis"))
        .contains(tuple("annika-groeger", "derived"));
  }

  @Test
  void whoGreetsOrOrganisesIsNotPresentByThat() {
    assertThat(rows("events/participants", Map.of("event", "workshop"), "person"))
        .containsExactlyInAnyOrder(tuple("burkhard-jung"), tuple("tomasz-daros"));
    assertThat(rows("events/encounters", Map.of("visitor", "tomasz-daros"), "event", "person"))
        .contains(tuple("workshop", "burkhard-jung"))
        .doesNotContain(tuple("workshop", "holger-mahnicke"), tuple("workshop", "annika-groeger"));
    assertThat(graph.select("SELECT ?who { ?who " + MET + " " + DAROS + " } ORDER BY ?who").rows())
        .extracting(row -> ReadableRows.text(row, "who"))
        .containsExactly("burkhard-jung", "jakub-kosek", "piotr-moskala");
  }

  @ParameterizedTest
  @CsvSource({
    "burkhard-jung,   true,  attended",
    "tomasz-daros,    true,  attended",
    "holger-mahnicke, false, no-evidence",
    "annika-groeger,  false, no-evidence",
  })
  void questionsAgreeOnWhoWasPresent(String person, boolean present, String attendance) {
    Map<String, String> asked = Map.of("person", person, "event", "workshop");

    assertThat(graph.ask(graph.question("events/attended"), asked)).isEqualTo(new Answer(present));
    assertThat(rows("events/attendance", asked, "attendance")).containsExactly(tuple(attendance));
    assertThat(rows("events/encounters", Map.of("visitor", person), "event"))
        .matches(events -> events.contains(tuple("workshop")) == present);
  }

  @Test
  void whoeverOnlyNamesAMemberDoesNotSayThatTheDelegationCame() {
    Map<String, String> asked = Map.of("person", "holger-mahnicke", "event", "excursion");

    assertThat(rows("events/attendance", asked, "attendance", "basis", "document"))
        .containsExactly(
            tuple("member-of-delegation", "stated", "doc-000"),
            tuple("attended-with-delegation", "derived", "doc-002"));
  }

  @Test
  void aProjectWithoutARatingHasOnlyItsOwnProof() {
    assertThat(
            rows(
                "projects/development-cooperation",
                Map.of("city", "leipzig"),
                "project",
                "partner",
                "rating",
                "lines"))
        .contains(tuple("devcoop-milan", "milan", "", "9"));
  }

  @Test
  void aContestedAmountCountsOnceAndTheSmallerOne() {
    assertThat(
            rows(
                "aid/totals",
                Map.of("donor", "leipzig", "beneficiary", "refugees-from-ukraine-in-krakow"),
                "total",
                "money",
                "inKind",
                "withAmount",
                "documents"))
        .containsExactly(
            tuple(
                "114500.0",
                "50000.0",
                "44500.0",
                "3",
                NAMES.entity("doc-000").getURI() + " " + NAMES.entity("doc-002").getURI()));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-02, false",
    "2024-06-03, true",
    "2024-06-05, true",
    "2024-06-10, false",
    "2024-06,    true",
    "2024-07,    false",
    "2024,       true",
    "2023,       false",
  })
  void anEventOfAWeekIsFoundOnItsDays(String date, boolean found) {
    Map<String, String> asked = Map.of("visitor", "tomasz-daros", "date", date);

    assertThat(rows("events/encounters", asked, "event", "day"))
        .isEqualTo(found ? List.of(tuple("workshop", "2024-06-03/2024-06-09")) : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "tomasz-daros, 2010-10-31,",
    "tomasz-daros, 2010-11-01, not-decidable",
    "tomasz-daros, 2011-02-28, not-decidable",
    "tomasz-daros, 2011-03-01, within-stated-term",
    "tomasz-daros, 2014-05-31, within-stated-term",
    "tomasz-daros, 2014-06-30, not-decidable",
    "tomasz-daros, 2014-07-01,",
    "jakub-kosek,  1999-01-01, not-decidable",
    "jakub-kosek,  2009-12-31, not-decidable",
    "jakub-kosek,  2010-01-01,",
  })
  void anOfficeIsHeldBetweenVagueDates(String person, String date, String certainty) {
    String post = "office-president-of-krakow";
    List<Tuple> expected = certainty == null ? List.of() : List.of(tuple(certainty));

    assertThat(rows("offices/holder-at", Map.of("post", post, "date", date), "holder", "certainty"))
        .filteredOn(row -> row.toList().get(0).equals(person))
        .isEqualTo(certainty == null ? List.of() : List.of(tuple(person, certainty)));
    assertThat(rows("offices/held-by", Map.of("person", person, "date", date), "post", "certainty"))
        .filteredOn(row -> row.toList().get(0).equals(post))
        .extracting(row -> tuple(row.toList().get(1)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2010-11-01, 2011-02-28, office-begins, within",
    "2010-11-02, 2011-02-28, office-begins, undecidable",
    "2010-11-01, 2011-02-27, office-begins, undecidable",
    "2011-01-01, 2011-01-31, office-begins, undecidable",
    "2011-03-01, 2013-12-31, office-begins,",
    "2014-06-01, 2014-06-30, office-ends,   within",
    "2014-06-01, 2014-06-29, office-ends,   undecidable",
    "2014-07-01, 2014-12-31, office-ends,",
  })
  void anOfficeBeginsAndEndsWithinAPeriod(
      String from, String until, String kind, String certainty) {
    Map<String, String> period = Map.of("from", from, "until", until);

    assertThat(rows("events/within", period, "person", "kind", "certainty"))
        .filteredOn(row -> row.toList().get(0).equals("tomasz-daros"))
        .isEqualTo(certainty == null ? List.of() : List.of(tuple("tomasz-daros", kind, certainty)));
  }

  private List<Tuple> rows(String question, Map<String, String> arguments, String... columns) {
    return ReadableRows.tuples((Rows) graph.ask(graph.question(question), arguments), columns);
  }
}
