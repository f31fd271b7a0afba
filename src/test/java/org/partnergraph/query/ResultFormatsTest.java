package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.RowSetFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnergraph.query.QuestionResult.Answer;
import org.partnergraph.query.QuestionResult.GraphResult;
import org.partnergraph.query.QuestionResult.Rows;

class ResultFormatsTest {

  private final TownGraph towns = new TownGraph();

  @AfterEach
  void close() {
    towns.close();
  }

  @Test
  void plainJsonHasLabelsForThingsAndNumbersForNumbers() throws JsonProcessingException {
    assertThat(json("towns", "gifts", "en"))
        .isEqualTo(
            tree(
                """
                [{"aid": {"id": "aid-1", "label": "aid-1"},
                  "amount": 44500, "share": 0.5, "large": true, "currency": "EUR",
                  "kind": {"iri": "https://w3id.org/partnergraph/ontology#City", "label": "city"},
                  "elsewhere": {"iri": "http://www.wikidata.org/entity/Q1899"}}]
                """));
  }

  @Test
  void plainJsonNamesThingsInTheAskedLanguageElseInGerman() throws JsonProcessingException {
    assertThat(json("towns", "list", "pl").at("/0/town/label").asText()).isEqualTo("Kraków");
    assertThat(json("towns", "list", "fr").at("/0/town/label").asText()).isEqualTo("Krakau");
  }

  @ParameterizedTest
  @EnumSource
  void tablesCanBeReadBack(TableFormat format) {
    Rows rows = (Rows) run("towns", "list", Map.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    format.write(out, rows);

    Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
    var read = RowSetFactory.read(new ByteArrayInputStream(out.toByteArray()), lang);
    assertThat(read.getResultVars()).extracting(v -> v.getVarName()).isEqualTo(rows.columns());
    assertThat(read.stream()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void answersAreWrittenInEveryTableFormat(TableFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    format.write(out, new Answer(true));

    assertThat(out.toString(StandardCharsets.UTF_8)).containsIgnoringCase("true");
  }

  @Test
  void formatsNameTheirMediaTypes() {
    assertThat(Stream.of(TableFormat.values()).map(TableFormat::mediaType))
        .containsExactly(
            "text/csv",
            "text/tab-separated-values",
            "application/sparql-results+json",
            "application/sparql-results+xml");
    assertThat(Stream.of(GraphFormat.values()).map(GraphFormat::mediaType))
        .containsExactly(
            "text/turtle",
            "application/ld+json",
            "application/n-triples",
            "application/rdf+xml",
            "application/trig");
  }

  @Test
  void csvHoldsIrisAndTexts() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    TableFormat.CSV.write(out, (Rows) run("towns", "list", Map.of("town", "krakow")));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            "town,name\nhttps://w3id.org/partnergraph/id/krakow,Kraków\n");
  }

  @ParameterizedTest
  @EnumSource
  void graphsCanBeReadBack(GraphFormat format) {
    GraphResult result = (GraphResult) run("meetings", "statements", Map.of("document", "doc-1"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    format.write(out, result);

    Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
    var read =
        RDFParser.source(new ByteArrayInputStream(out.toByteArray()))
            .lang(lang)
            .toDatasetGraph()
            .getDefaultGraph();
    assertThat(read.isIsomorphicWith(result.graph())).isTrue();
  }

  @Test
  void turtleUsesThePrefixesOfTheQuery() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    GraphFormat.TURTLE.write(
        out, (GraphResult) run("meetings", "statements", Map.of("document", "doc-1")));

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("cp:place");
  }

  private com.fasterxml.jackson.databind.JsonNode json(String topic, String name, String lang)
      throws JsonProcessingException {
    Rows rows = (Rows) run(topic, name, Map.of());
    RowsJson writer = new RowsJson(TownGraph.NAMESPACES);
    return tree(towns.read(graph -> writer.write(graph, rows, lang)).toString());
  }

  private static com.fasterxml.jackson.databind.JsonNode tree(String json)
      throws JsonProcessingException {
    return new ObjectMapper().readTree(json);
  }

  private QuestionResult run(String topic, String name, Map<String, String> arguments) {
    Question question = TownGraph.question(topic, name);
    QuestionRunner runner = new QuestionRunner(Duration.ofSeconds(20));
    var bound = question.bind(arguments, "pl", TownGraph.TOWNS);
    return towns.read(graph -> runner.run(graph, question, bound, Page.first(100)));
  }
}
