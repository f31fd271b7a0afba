package org.partnergraph.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** What editors decided shows beside what documents say, and never in its place. */
class DecisionsTest {

  private final KnowledgeStore store = Tdb2Store.inMemory(Namespaces.CANONICAL);

  @BeforeEach
  void fill() {
    store.write(
        data ->
            RDFParser.source(DecisionsTest.class.getResource("decided.trig").toString())
                .lang(Lang.TRIG)
                .parse(StreamRDFLib.dataset(data)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void showsThePreferredValueFirstAndKeepsTheOther() {
    assertThat(card("fair").contested()).singleElement().satisfies(DecisionsTest::prefersOccurred);
  }

  private static void prefersOccurred(Contested contested) {
    assertThat(contested.property().id()).isEqualTo("status");
    assertThat(contested.values())
        .extracting(v -> ((EntityRef) v.value()).id() + " " + v.preferred() + v.documents())
        .containsExactly("status-occurred true[doc-b, doc-c]", "status-planned false[doc-a]");
    Decision decision = Objects.requireNonNull(contested.decision());
    assertThat(decision.reason()).isEqualTo("Der spätere Text berichtet im Rückblick.");
    assertThat(decision.decidedOn()).isEqualTo("2026-01-02");
    assertThat(decision.evidence()).extracting(Evidence::id).containsExactly("A-1", "B-1");
  }

  @Test
  void showsThePreferredStatusFirstInATimeline() {
    Timelines timelines = new Timelines(store.namespaces());
    TimelineRequest whole = new TimelineRequest(Optional.empty(), Optional.empty(), "de");
    Timeline timeline =
        store.read(s -> timelines.timeline(s, store.namespaces().entity("fair"), whole));
    assertThat(timeline.dated())
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.status())
                    .extracting(Named::id)
                    .containsExactly("status-occurred", "status-planned"));
  }

  @Test
  void countsDocumentsOfOneSourceAsOneWitness() {
    assertThat(card("fair").facts())
        .filteredOn(fact -> fact.value().toString().contains("status-occurred"))
        .singleElement()
        .satisfies(fact -> assertThat(fact.documents()).containsExactly("doc-b", "doc-c"))
        .satisfies(fact -> assertThat(fact.witnesses()).isEqualTo(1));
  }

  @Test
  void aLessPreciseDateContradictsNothingAndNorDoesOneDocumentItself() {
    assertThat(card("fair").contested()).extracting(c -> c.property().id()).doesNotContain("date");
    assertThat(card("market").contested()).isEmpty();
  }

  @Test
  void marksAConclusionAsInferredOnBothSides() {
    assertThat(card("fair").facts())
        .filteredOn(fact -> fact.basis() == Basis.INFERRED)
        .singleElement()
        .satisfies(fact -> assertThat(fact.property().id()).isEqualTo("place"))
        .satisfies(fact -> assertThat(fact.documents()).isEmpty())
        .satisfies(fact -> assertThat(fact.evidence()).extracting(Evidence::id).contains("B-1"));
    assertThat(card("anna").facts())
        .singleElement()
        .satisfies(fact -> assertThat(fact.direction()).isEqualTo(Direction.BACKWARD))
        .satisfies(fact -> assertThat(fact.value()).extracting("id").isEqualTo("fair"));
  }

  @Test
  void namesACandidateWithoutMergingIt() {
    assertThat(card("fair").identifications())
        .singleElement()
        .satisfies(i -> assertThat(i.other().id()).isEqualTo("market"))
        .satisfies(i -> assertThat(i.verdict().id()).isEqualTo("verdict-candidate"));
    assertThat(card("market").identifications()).extracting(i -> i.other().id()).contains("fair");
    assertThat(card("fair").coverage().latest()).isEqualTo("2001-12-31");
  }

  @Test
  void tellsOfWhichTimeEachDocumentSpeaksAndWhatItLeavesOpen() {
    assertThat(card("fair").coverage().speaking())
        .filteredOn(speaking -> speaking.document().id().equals("doc-a"))
        .singleElement()
        .satisfies(speaking -> assertThat(speaking.latest()).isEqualTo("2001-12-31"))
        .satisfies(s -> assertThat(s.leavesOpen()).extracting(Named::id).containsExactly("place"));
    assertThat(card("fair").coverage().silent()).extracting(Named::id).containsExactly("doc-d");
  }

  private Card card(String id) {
    Cards cards = new Cards(store.namespaces());
    return store.read(s -> cards.card(s, store.namespaces().entity(id), "de"));
  }
}
