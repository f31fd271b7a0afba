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

/** Contradictions, gaps, inferences and independent witnesses. */
class EvidenceQuestionsTest {

  private static final String TERMS = "https://w3id.org/partnergraph/ontology#";
  private static final Map<String, String> NOTHING = Map.of();

  @Test
  void eachContradictionShowsThePreferredStatusFirst() {
    List<Tuple> contested =
        tuples(rows("evidence/contested", NOTHING), "subject", "value", "preference");

    assertThat(contested)
        .hasSize(10)
        .startsWith(
            tuple("symposium-antisemitism-eja", "status-occurred", "preferred"),
            tuple("symposium-antisemitism-eja", "status-planned", "not-preferred"));
  }

  @Test
  void whatIsNotStatedNamesEveryDocumentThatWasRead() {
    assertRows(
            "evidence/not-stated",
            Map.of("entity", "krakow-eurocities-accession"),
            "document",
            "speaksOfIt",
            "property",
            "elsewhere")
        .containsExactly(
            tuple("doc-000", "no", "", ""),
            tuple("doc-001", "no", "", ""),
            tuple("doc-002", "no", "", ""),
            tuple("doc-003", "yes", TERMS + "date", "partly-stated"),
            tuple("doc-003", "yes", TERMS + "place", "stated-nowhere"),
            tuple("doc-004", "no", "", ""));
  }

  @Test
  void aBeginLeftOpenByOneTextMayStandInAnother() {
    assertRows(
            "evidence/not-stated",
            Map.of("entity", "partnership-leipzig-krakow"),
            "document",
            "statement",
            "property",
            "elsewhere")
        .contains(
            tuple("doc-000", "partnership-leipzig-krakow", TERMS + "begin", "stated-elsewhere"));
  }

  @Test
  void theSubmitterOfTheDraftIsInferredToBeJung() {
    assertRows(
            "evidence/inferences",
            Map.of("entity", "vii-ds-01264"),
            "value",
            "basis",
            "decidedBy",
            "document")
        .containsExactly(
            tuple("burkhard-jung", "inferred", "Partnergraph", "doc-002"),
            tuple("burkhard-jung", "inferred", "Partnergraph", "doc-004"));
  }

  @Test
  void twoTextsFromOneSourceAreOneWitness() {
    assertRows(
            "evidence/witnesses",
            Map.of("entity", "symposium-antisemitism-eja"),
            "document",
            "sharesSourceWith",
            "total",
            "independent")
        .containsExactly(
            tuple("doc-001", "doc-002", "2", "1"), tuple("doc-002", "doc-001", "2", "1"));
    assertRows("evidence/witnesses", Map.of("entity", "kyiv"), "document", "independent")
        .containsExactly(
            tuple("doc-000", "3"),
            tuple("doc-001", "3"),
            tuple("doc-002", "3"),
            tuple("doc-004", "3"));
  }
}
