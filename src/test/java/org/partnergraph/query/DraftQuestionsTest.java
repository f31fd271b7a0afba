package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.partnergraph.query.FoundingAnswers.assertRows;
import static org.partnergraph.query.FoundingAnswers.texts;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a draft resolution says of itself, and what it leaves open. */
class DraftQuestionsTest {

  private static final Map<String, String> DRAFT = Map.of("draft", "vii-ds-01264");

  @Test
  void theDraftIsPublicAndSubmittedByTheLordMayorWhomItDoesNotName() {
    String subject =
        "Evaluierung der Leipziger Städtepartnerschaften und weiterer kommunaler Partnerschaften";

    assertRows("drafts/record", DRAFT, "field", "item", "text", "basis", "certainty")
        .contains(
            tuple("number", "", "VII-DS-01264", "stated", "certainty-explicit"),
            tuple("kind", "", "Draft resolution", "stated", "certainty-explicit"),
            tuple("publicity", "publicity-public", "", "stated", "certainty-explicit"),
            tuple("subject", "", subject, "stated", "certainty-explicit"),
            tuple("date-without-label", "", "2020-10-16", "stated", "certainty-garbled"),
            tuple("deciding-body", "leipzig-ratsversammlung", "", "stated", "certainty-explicit"));
  }

  @Test
  void thatJungSubmittedItIsInferredFromTwoDocuments() {
    assertRows("drafts/record", DRAFT, "field", "item", "basis", "document")
        .filteredOn(row -> row.toList().get(0).equals("submitted-by"))
        .containsExactly(
            tuple("submitted-by", "office-lord-mayor-of-leipzig", "stated", "doc-004"),
            tuple("submitted-by", "burkhard-jung", "inferred", "doc-002"),
            tuple("submitted-by", "burkhard-jung", "inferred", "doc-004"));
  }

  @Test
  void theBodiesOfTheDraftAreReadFromCorruptText() {
    assertRows("drafts/record", DRAFT, "field", "certainty")
        .filteredOn(row -> row.toList().get(0).equals("listed-body"))
        .hasSize(5)
        .containsOnly(tuple("listed-body", "certainty-garbled"));
  }

  @Test
  void theDraftHasFourPoints() {
    assertThat(texts("drafts/points", DRAFT, "position")).containsOnly("1", "2", "3", "4");
    assertRows("drafts/points", DRAFT, "position", "status", "recurrence", "deadline")
        .contains(tuple("4", "status-proposed", "P5Y", ""));
  }

  @Test
  void theDeadlineForARussianPartnerIsCalculated() {
    assertRows("drafts/points", DRAFT, "position", "status", "time", "deadline", "deadlineBasis")
        .filteredOn(row -> !row.toList().get(3).equals(""))
        .containsExactly(
            tuple(
                "2",
                "status-aspiration",
                "innerhalb der nächsten fünf Jahre",
                "2025-10-16",
                "inferred"));
  }

  @Test
  void whetherTheDraftWasAdoptedIsNotStated() {
    assertRows("drafts/adoption", DRAFT, "answer", "adoptedOn", "status", "read")
        .containsExactly(
            tuple(
                "not-stated",
                "",
                "status-proposed",
                "doc-000, doc-001, doc-002, doc-003, doc-004"));
  }
}
