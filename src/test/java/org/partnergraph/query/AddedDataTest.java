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
import org.partnergraph.query.QuestionResult.Rows;

/** What the shipped questions answer when further documents say things that the two do not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddedDataTest {

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

  private List<Tuple> rows(String question, Map<String, String> arguments, String... columns) {
    Rows rows = (Rows) graph.ask(graph.question(question), arguments);
    return rows.rows().stream()
        .map(row -> Arrays.stream(columns).map(column -> ReadableRows.text(row, column)).toArray())
        .map(Tuple::tuple)
        .toList();
  }
}
