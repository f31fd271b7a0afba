package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
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

  private final FoundingGraph graph = new FoundingGraph(TownGraph.file("added.trig"));

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
  void aContestedAmountCountsOnceAndTheSmallerOne() {
    assertThat(
            rows(
                "aid/totals",
                Map.of("donor", "leipzig", "beneficiary", "krakow"),
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

  private List<Tuple> rows(String question, Map<String, String> arguments, String... columns) {
    Rows rows = (Rows) graph.ask(graph.question(question), arguments);
    return rows.rows().stream()
        .map(row -> Arrays.stream(columns).map(column -> ReadableRows.text(row, column)).toArray())
        .map(Tuple::tuple)
        .toList();
  }
}
