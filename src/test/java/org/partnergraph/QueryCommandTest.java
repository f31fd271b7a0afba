package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryCommandTest {

  private static final String PARTICIPANTS = "events/participants";
  private static final String MEETING = "event=meeting-2024-11-18";
  private static final String ASK =
      "ASK { <https://w3id.org/partnergraph/id/leipzig> a"
          + " <https://w3id.org/partnergraph/ontology#City> }";

  @TempDir Path folder;

  private static Ran query(Object... args) {
    return Ran.command(
        Stream.concat(Stream.of("query", "--store", FilledStore.FOLDER), Stream.of(args))
            .toArray());
  }

  @Test
  void listsEveryQuestionOnce() throws Exception {
    try (Stream<Path> files = Files.walk(ShippedStore.HOME.resolve("queries"))) {
      long questions =
          files
              .filter(f -> f.toString().endsWith(".rq") && !f.toString().contains("relations"))
              .count();
      assertThat(query().answer().lines()).hasSize((int) questions).hasSizeGreaterThan(10);
    }
  }

  @Test
  void listsQuestionsInTheAskedLanguage() {
    assertThat(query("--lang", "pl").answer()).contains("Kto i w jakiej roli uczestniczył");
  }

  @Test
  void printsRowsAsATable() {
    String table = query(PARTICIPANTS, MEETING).answer();
    assertThat(table.lines()).hasSize(8);
    assertThat(table).startsWith("person ").endsWith("(6 rows)\n").contains("Burkhard Jung");
    assertThat(table.lines().filter(l -> l.indexOf("delegation") == column(table, "how")))
        .hasSize(3);
  }

  private static int column(String table, String name) {
    return table.lines().findFirst().orElse("").indexOf(name);
  }

  @Test
  void printsRowsAsJson() {
    JsonNode rows = query(PARTICIPANTS, MEETING, "--format", "json").json();
    assertThat(rows).hasSize(6);
    assertThat(rows.at("/1/person/id").asText()).isEqualTo("burkhard-jung");
  }

  @ParameterizedTest
  @CsvSource({
    "csv, 'person,roles,how'",
    "tsv, '?person\t?roles\t?how'",
    "sparql_json, '{ \"head\": {'",
    "SPARQL_XML, '<?xml version=\"1.0\"?>'"
  })
  void printsRowsInTheFormatsOfTheW3c(String format, String beginning) {
    String answer = query(PARTICIPANTS, MEETING, "--format", format).answer();
    assertThat(answer)
        .startsWith(beginning)
        .contains("https://w3id.org/partnergraph/id/burkhard-jung");
  }

  @Test
  void refusesAnUnknownFormatAndNamesTheKnown() {
    assertThat(query(PARTICIPANTS, MEETING, "--format", "pdf").misuse()).contains("TABLE", "CSV");
  }

  @Test
  void saysThatThereAreMoreRowsThanItPrints() {
    assertThat(query(PARTICIPANTS, MEETING, "--limit", "2").answer())
        .endsWith("(2 rows, and there are more)\n");
  }

  @Test
  void refusesALimitOfNothing() {
    assertThat(query(PARTICIPANTS, MEETING, "--limit", "0").misuse()).startsWith("--limit");
  }

  @Test
  void refusesAnUnknownQuestion() {
    assertThat(query("events/nothing").failure())
        .isEqualTo("there is no question events/nothing; list them with: partnergraph query");
  }

  @Test
  void refusesAnUnknownParameterAndNamesTheKnown() {
    assertThat(query(PARTICIPANTS, "evnt=meeting-2024-11-18").failure())
        .isEqualTo("'evnt' is not a parameter of events/participants; it takes event");
  }

  @Test
  void refusesAMissingParameterAndGivesAnExample() {
    assertThat(query(PARTICIPANTS).failure())
        .isEqualTo("'event' is required, for example meeting-2024-11-18");
  }

  @Test
  void refusesAnUnknownEntity() {
    assertThat(query(PARTICIPANTS, "event=meeting-of-nobody").failure())
        .isEqualTo("nothing in the graph is known as 'meeting-of-nobody'");
  }

  @Test
  void refusesAParameterWithoutAValue() {
    assertThat(query(PARTICIPANTS, "event").misuse()).contains("'event'");
  }

  @Test
  void answersSparqlFromTheCommandLineAndFromAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("ask.rq"), ASK);
    assertThat(query("--sparql", ASK).answer()).isEqualTo("yes\n");
    assertThat(query("--file", file, "--format", "json").answer()).isEqualTo("true\n");
  }

  @Test
  void printsStatementsAsTurtle() {
    String construct = ASK.replace("ASK", "CONSTRUCT WHERE");
    assertThat(query("--sparql", construct).answer()).contains("/ontology#City>");
    assertThat(query("--sparql", construct, "--format", "csv").answer()).hasLineCount(1);
  }

  @Test
  void limitsTheRowsOfSparqlToo() {
    String all = "SELECT * { ?s ?p ?o }";
    assertThat(query("--sparql", all, "--format", "csv", "--limit", "3").answer()).hasLineCount(4);
  }

  @Test
  void tellsTheLineOfAnErrorInSparql() {
    assertThat(query("--sparql", "SELECT *\n{ ?s ?p }").failure())
        .startsWith("the query has an error: ")
        .contains("line 2");
  }

  @Test
  void refusesAPathThatCountsTooManySteps() {
    String many = "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s (<urn:x:p>{50}){50} ?o } }";
    assertThat(query("--sparql", many).failure()).startsWith("a property path of the query goes");
  }

  @Test
  void refusesAFileThatIsMissing() {
    Path missing = folder.resolve("missing.rq");
    assertThat(query("--file", missing).failure()).isEqualTo(missing + ": no such file");
  }

  @Test
  void refusesToChooseBetweenTwoQueries() {
    assertThat(query(PARTICIPANTS, MEETING, "--sparql", ASK).misuse()).contains("only one of them");
  }
}
