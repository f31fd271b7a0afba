package org.partnergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.jena.query.DatasetFactory;
import org.apache.jena.update.UpdateExecutionFactory;
import org.apache.jena.update.UpdateFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnergraph.ShippedStore;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.Violation;

/** What one document says, another does not prove. */
class StatementGuardTest {

  private static final String PREFIXES =
      """
      PREFIX cp: <https://w3id.org/partnergraph/ontology#>
      PREFIX id: <https://w3id.org/partnergraph/id/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private static KnowledgeStore store;

  @BeforeAll
  static void open() {
    store = ShippedStore.fresh();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void refusesAStatementThatOnlyAnotherDocumentProves() {
    refuses(
        "INSERT DATA { GRAPH id:doc-001 { id:meeting-2024-11-18 cp:date '1999-01-01'^^xsd:date } }",
        "ProvedInGraph: meeting-2024-11-18 date");
  }

  @Test
  void refusesAStatementInAGraphThatIsNoDocument() {
    refuses(
        "INSERT DATA { GRAPH id:graph-x { id:aid-siemacha-20000 cp:date '2022'^^xsd:gYear } }",
        "ClaimInGraph: aid-siemacha-20000 date");
  }

  @Test
  void refusesADecisionInTheGraphOfADocument() {
    refuses(
        """
        INSERT { GRAPH id:doc-002 { ?decision ?property ?value } }
        WHERE { GRAPH id:graph-decisions { ?decision a cp:SharedSource ; ?property ?value } }
        """,
        "DecisionInGraph: decision-shared-source-doc-001-doc-002");
  }

  @Test
  void refusesEvidenceThatNoLongerProvesWhatItsGraphStates() {
    refuses(
        "DELETE WHERE { GRAPH id:doc-001 { id:F001-013 cp:supports cp:date } }",
        "ProvedInGraph: youth-exchange-2024-leipzig date");
  }

  private static void refuses(String update, String violation) {
    long version = store.version();
    RefusedCommitException refused =
        catchThrowableOfType(RefusedCommitException.class, () -> write(update));
    assertThat(refused.violations())
        .extracting(v -> v.text("en"))
        .anyMatch(text -> text.startsWith(violation));
    assertThat(refused.violations())
        .extracting(Violation::messages)
        .allSatisfy(messages -> assertThat(messages).containsOnlyKeys("de", "en", "pl"));
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
