package org.partnergraph.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** Commands say no more than Wikidata lacks and the documents behind them state. */
class QuickStatementsTest {

  private static final String GRAPHS =
      """
      @prefix cp:   <https://w3id.org/partnergraph/ontology#> .
      @prefix id:   <https://w3id.org/partnergraph/id/> .
      @prefix dct:  <http://purl.org/dc/terms/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix wd:   <http://www.wikidata.org/entity/> .
      @prefix xsd:  <http://www.w3.org/2001/XMLSchema#> .
      id:e { id:a skos:exactMatch wd:Q1 . id:b skos:exactMatch wd:Q2 . id:c skos:exactMatch wd:Q3 . id:d skos:exactMatch wd:Q4 . }
      id:doc-1 { id:doc-1 a cp:SourceDocument .
        id:ab cp:kind id:kind-partnership ; cp:party id:a , id:b ; cp:begin "1973-09"^^xsd:gYearMonth .
        id:ac cp:kind id:kind-partnership ; cp:party id:a , id:c ; cp:begin "1999-05"^^xsd:gYearMonth ; cp:end "2001"^^xsd:gYear .
        id:ad cp:kind id:kind-partnership ; cp:party id:a , id:d ; cp:begin "1973~"^^<http://id.loc.gov/datatypes/edtf/EDTF> . }
      id:doc-2 { id:doc-2 a cp:SourceDocument .
        id:ab cp:kind id:kind-partnership ; cp:party id:a , id:b ; cp:begin "1973"^^xsd:gYear ; cp:end "2001"^^xsd:gYear .
        id:ad cp:kind id:kind-partnership ; cp:party id:a , id:d ; cp:begin "1974"^^xsd:gYear . }
      id:doc-3 { id:doc-3 a cp:SourceDocument .
        id:ab cp:kind id:kind-partnership ; cp:party id:a , id:b . }
      id:w { id:w a cp:SourceDocument ; dct:publisher <http://www.wikidata.org/> ; dct:modified "2020" .
        id:ac cp:kind id:kind-partnership ; cp:party id:a , id:c ; cp:begin "1999"^^xsd:gYear . }
      """;

  private static KnowledgeStore store;

  @BeforeAll
  static void open() {
    store = Tdb2Store.inMemory(Namespaces.CANONICAL);
    store.write(data -> RDFParser.fromString(GRAPHS, Lang.TRIG).parse(StreamRDFLib.dataset(data)));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static QuickStatements.Commands commands(Map<String, String> sources) {
    LocalDate day = LocalDate.of(2026, 11, 21);
    return new QuickStatements(Namespaces.CANONICAL, sources, day, false)
        .commands(store, new Drift.Request(List.of("a"), List.of()));
  }

  private static String lines(String first, String second, String rest) {
    return first + "\tP190\t" + second + rest + "\n" + second + "\tP190\t" + first + rest;
  }

  @Test
  void printsWhatOneDocumentStatesAndWikidataLacks() {
    QuickStatements.Commands all =
        commands(Map.of("doc-1", "Q901", "doc-2", "Q902", "doc-3", "Q903"));
    String reference = "\tS248\tQ90%d\tS813\t+2026-11-21T00:00:00Z/11";
    assertThat(String.join("\n", all.lines()).lines().toList())
        .containsExactlyElementsOf(
            String.join(
                    "\n",
                    lines("Q1", "Q2", "\tP580\t+1973-09-00T00:00:00Z/10" + reference.formatted(1)),
                    lines("Q1", "Q4", "\tP580\t+1974-00-00T00:00:00Z/9" + reference.formatted(2)),
                    lines("Q1", "Q3", "\tP582\t+2001-00-00T00:00:00Z/9" + reference.formatted(1)))
                .lines()
                .toList());
    assertThat(all.unreferenced()).isEmpty();
  }

  @Test
  void namesOnlyDocumentsThatWouldBeReferences() {
    assertThat(commands(Map.of("doc-1", "Q901")).unreferenced()).containsExactly("doc-2");
  }

  @Test
  void refusesAnAddressOfNoDocument() {
    assertThatThrownBy(() -> commands(Map.of("doc-999", "Q901")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("--source: the graph has no document doc-999");
  }
}
