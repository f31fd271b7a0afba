package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnergraph.query.QuestionResult.Answer;
import org.partnergraph.query.QuestionResult.GraphResult;
import org.partnergraph.query.QuestionResult.Rows;

class QuestionRunnerTest {

  private final TownGraph towns = new TownGraph();
  private final QuestionRunner runner = new QuestionRunner(Duration.ofSeconds(20));

  @AfterEach
  void close() {
    towns.close();
  }

  @Test
  void answersWithRowsThatKeepTheBoundColumns() {
    Rows rows = rows("meetings", "where", Map.of("town", "krakow"), Page.first(10));

    assertThat(rows.columns()).containsExactly("town", "meeting", "day", "document");
    assertThat(TownGraph.column(rows, "town")).containsExactly("krakow");
    assertThat(TownGraph.column(rows, "meeting")).containsExactly("meeting-1");
    assertThat(TownGraph.column(rows, "document")).containsExactly("doc-1");
    assertThat(rows.more()).isFalse();
  }

  @Test
  void obeysAnOptionalArgumentAndLeavesItOpenWithoutOne() {
    Map<String, String> open = Map.of("town", "krakow", "precision", "month");
    Map<String, String> closed =
        Map.of("town", "krakow", "precision", "month", "day", "2024-11-18");

    assertThat(TownGraph.column(rows("meetings", "where", open, Page.first(10)), "day"))
        .containsExactly("2024-11-18", "2024-11");
    assertThat(TownGraph.column(rows("meetings", "where", closed, Page.first(10)), "day"))
        .containsExactly("2024-11-18");
  }

  @Test
  void labelsInTheAskedLanguage() {
    Rows rows = rows("towns", "list", Map.of(), Page.first(10));

    assertThat(TownGraph.column(rows, "name")).containsExactly("Kraków", "", "Lipsk");
  }

  @Test
  void pagesThroughTheRowsAndSaysWhetherThereAreMore() {
    Page page = Page.first(2);
    Rows first = rows("towns", "list", Map.of(), page);
    Rows last = rows("towns", "list", Map.of(), new Page(2, 2));

    assertThat(TownGraph.column(first, "town")).containsExactly("krakow", "kyiv");
    assertThat(first.more()).isTrue();
    assertThat(TownGraph.column(last, "town")).containsExactly("leipzig");
    assertThat(last.more()).isFalse();
  }

  @Test
  void answersYesOrNo() {
    Question question = TownGraph.question("meetings", "any");

    assertThat(run(question, Map.of("town", "krakow"), Page.first(1))).isEqualTo(new Answer(true));
    assertThat(run(question, Map.of("town", "leipzig"), Page.first(1)))
        .isEqualTo(new Answer(false));
  }

  @Test
  void answersWithAGraph() {
    Question question = TownGraph.question("meetings", "statements");

    assertThat(run(question, Map.of("document", "doc-1"), Page.first(1)))
        .isInstanceOfSatisfying(
            GraphResult.class, result -> assertThat(result.graph().size()).isEqualTo(6));
  }

  @Test
  void writesSparqlThatGivesTheSameRows() {
    for (String name : List.of("meetings/where", "towns/list", "towns/gifts")) {
      String[] parts = name.split("/");
      Question question = TownGraph.question(parts[0], parts[1]);
      Map<String, String> arguments =
          question.parameter("town").isPresent() ? Map.of("town", "krakow") : Map.of();
      Binding bound = question.bind(arguments, "pl", TownGraph.TOWNS);

      List<Binding> answered = rows(parts[0], parts[1], arguments, Page.first(100)).rows();

      assertThat(select(question.sparql(bound))).isNotEmpty().isEqualTo(answered);
      assertThat(select(question.sparql(bound, Page.first(1)))).isEqualTo(answered.subList(0, 1));
    }
  }

  @Test
  void stopsAtTheDeadline() {
    towns.fill(3000);
    QuestionRunner hurried = new QuestionRunner(Duration.ofMillis(50));
    Question slow = TownGraph.slowQuestion();

    assertThatThrownBy(
            () ->
                towns.read(
                    graph -> hurried.run(graph, slow, BindingFactory.empty(), Page.first(1))))
        .isInstanceOf(QueryTimeoutException.class)
        .hasMessage("slow/pairs was stopped after 50 ms");
  }

  private Rows rows(String topic, String name, Map<String, String> arguments, Page page) {
    return (Rows) run(TownGraph.question(topic, name), arguments, page);
  }

  private QuestionResult run(Question question, Map<String, String> arguments, Page page) {
    Binding bound = question.bind(arguments, "pl", TownGraph.TOWNS);
    return towns.read(graph -> runner.run(graph, question, bound, page));
  }

  private List<Binding> select(String sparql) {
    return towns.read(graph -> graph.select(QueryFactory.create(sparql), BindingFactory.empty()));
  }
}
