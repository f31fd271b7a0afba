package org.partnergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.update.UpdateExecutionFactory;
import org.apache.jena.update.UpdateFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnergraph.ShippedStore;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.Tdb2Store;
import org.partnergraph.store.Violation;

/** Nobody puts words into the mouth of a document. */
class QuoteGuardTest {

  private static final String PREFIXES =
      """
      PREFIX cp: <https://w3id.org/partnergraph/ontology#>
      PREFIX id: <https://w3id.org/partnergraph/id/>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      """;
  private static final String EVIDENCE =
      """
      INSERT DATA { GRAPH id:%s {
        id:krakow-metro-plan cp:evidence id:F002-900 .
        id:F002-900 a cp:Evidence ; oa:hasSource id:doc-002 ; oa:hasSelector id:F002-900-quote ;
          cp:firstLine %d ; cp:lastLine %d ; cp:certainty id:certainty-explicit ; cp:supports cp:status .
        id:F002-900-quote a oa:TextQuoteSelector ; oa:exact "%s"@de . } }
      """;

  private static KnowledgeStore store;

  @BeforeAll
  static void load() {
    store = Tdb2Store.inMemory(Namespaces.CANONICAL);
    ShippedGraph shipped = new ShippedGraph(ShippedStore.HOME);
    shipped.guard(store);
    shipped.load(store, Progress.silent());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void takesAQuoteThatStandsInItsLines() {
    long version = store.version();
    write(EVIDENCE.formatted("doc-002", 13, 13, "Krakau plant den Bau einer U-Bahn"));
    assertThat(store.version()).isEqualTo(version + 1);
    write(
        "DELETE WHERE { GRAPH id:doc-002 { id:F002-900 ?p ?o } } ; "
            + "DELETE WHERE { GRAPH id:doc-002 { id:F002-900-quote ?p ?o } } ; "
            + "DELETE WHERE { GRAPH id:doc-002 { id:krakow-metro-plan cp:evidence id:F002-900 } }");
  }

  @Test
  void refusesWordsThatTheTextDoesNotHave() {
    refuses(EVIDENCE.formatted("doc-002", 13, 13, "Krakau baut eine U-Bahn"), "QuoteInText");
  }

  @Test
  void refusesLinesInWhichTheWordsDoNotStand() {
    String update = EVIDENCE.formatted("doc-002", 9, 9, "Krakau plant den Bau einer U-Bahn");
    refuses(update, "QuoteInText");
    refuses(EVIDENCE.formatted("doc-002", 900, 901, "Krakau plant"), "QuoteInText");
  }

  @Test
  void refusesEvidenceInTheGraphOfAnotherDocument() {
    String update = EVIDENCE.formatted("doc-001", 13, 13, "Krakau plant den Bau einer U-Bahn");
    refuses(update, "EvidenceInGraph");
  }

  @Test
  void refusesAChangedQuote() {
    refuses(
        "DELETE DATA { GRAPH id:doc-002 { id:F002-004 cp:firstLine 9 } } ; "
            + "INSERT DATA { GRAPH id:doc-002 { id:F002-004 cp:firstLine 8 } }",
        "QuoteInText");
  }

  private static void refuses(String update, String rule) {
    long version = store.version();
    RefusedCommitException refused =
        catchThrowableOfType(RefusedCommitException.class, () -> write(update));
    List<Violation> violations = refused.violations();
    assertThat(violations).extracting(Violation::shape).containsOnly(rule);
    assertThat(violations.get(0).messages()).containsOnlyKeys("de", "en", "pl");
    assertThat(store.version()).isEqualTo(version);
  }

  private static void write(String update) {
    store.write(
        data ->
            UpdateExecutionFactory.create(
                    UpdateFactory.create(PREFIXES + update), DatasetFactory.wrap(data))
                .execute());
  }
}
