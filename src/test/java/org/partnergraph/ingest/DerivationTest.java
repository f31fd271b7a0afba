package org.partnergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.ShippedStore;
import org.partnergraph.store.Changes;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.Tdb2Store;

/** What the rules derive from a small world, and how the derived graph follows its changes. */
class DerivationTest {

  private static final Path WORLD =
      ShippedStore.HOME.resolve("src/test/resources/org/partnergraph/ingest/derivation.trig");
  private static final Namespaces NAMES = Namespaces.CANONICAL;

  private final KnowledgeStore store = Tdb2Store.inMemory(NAMES);
  private final Derived derived = new Derived(store);

  @BeforeEach
  void loadTheWorld() {
    store.beforeCommit(derivation());
    new Loader(store).load(LoadRequest.of(List.of(WORLD)), Progress.silent());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void makesPartnersOfAPartnershipBothWaysAndNotOfACooperation() {
    assertThat(derived.pairs(NAMES.term("partnerOf")))
        .containsExactly("adorf bestadt", "bestadt adorf");
  }

  @Test
  void letsThoseMeetWhoAttendedTheSameMeetingThemselvesOrInADelegation() {
    assertThat(derived.pairs(NAMES.term("met"))).containsExactly("anna bert", "bert anna");
  }

  @Test
  void letsBodiesAndPostsActForTheirCity() {
    assertThat(derived.pairs(NAMES.term("actsFor")))
        .containsExactly("delegation bestadt", "head adorf", "office adorf", "unit adorf");
  }

  @Test
  void tiesAnEventToItsPlaceAndToTheCityOfADelegation() {
    assertThat(derived.pairs(NAMES.term("involves")))
        .containsExactly("meeting adorf", "meeting bestadt");
  }

  @Test
  void labelsWhatHasAPreferredLabel() {
    assertThat(derived.pairs(RDFS.label.asNode())).containsExactly("adorf Adorf", "adorf Adorf");
  }

  @Test
  void typesWithEverySuperclass() {
    assertThat(derived.of("adorf", RDF.type.asNode())).containsExactly("Entity", "Place");
    assertThat(derived.of("meeting", RDF.type.asNode())).containsExactly("Entity", "Event");
  }

  @ParameterizedTest
  @CsvSource({
    "meeting,               2024-02-28, 2024-02-28",
    "in-a-leap-month,       2024-02-01, 2024-02-29",
    "in-a-year,             1973-01-01, 1973-12-31",
    "in-an-interval,        1973-01-01, 2023-09-30",
    "on-a-day-of-some-year, ,",
    "begun,                 2006-02-01,",
    "ended,                 ,           2020-12-31",
    "begun-and-ended,       2006-02-01, 2020-12-31",
    "attested,              ,",
    "disputed,              2023-05-03, 2024-12-31",
  })
  void boundsDates(String id, String earliest, String latest) {
    assertThat(derived.of(id, NAMES.term("earliest"))).isEqualTo(listOf(earliest));
    assertThat(derived.of(id, NAMES.term("latest"))).isEqualTo(listOf(latest));
  }

  @Test
  void tiesDocumentsThatShareASourceBothWays() {
    assertThat(derived.pairs(NAMES.term("sharesSourceWith")))
        .containsExactly("doc-900 doc-901", "doc-901 doc-900");
  }

  @Test
  void statesOfBothWhatIsStatedOfOneOfTwoThatAreTheSame() {
    assertThat(derived.of("celebration", NAMES.term("purpose"))).containsExactly("music");
    assertThat(derived.of("celebration", RDF.type.asNode())).containsExactly("Event");
    assertThat(derived.of("feast", NAMES.term("note"))).containsExactly("in May");
    assertThat(derived.pairs(NAMES.term("event"))).containsExactly("agenda-feast celebration");
  }

  @Test
  void leavesNamesAndDecisionsAndTiesBetweenTheTwoOutOfAMerge() {
    assertThat(derived.pairs(SKOS.altLabel.asNode())).isEmpty();
    assertThat(derived.pairs(SKOS.exactMatch.asNode())).isEmpty();
    assertThat(derived.pairs(NAMES.term("subject"))).isEmpty();
    assertThat(derived.pairs(NAMES.term("counterpart"))).isEmpty();
    assertThat(derived.pairs(NAMES.term("follows"))).isEmpty();
  }

  @Test
  void mergesNothingOnACandidate() {
    assertThat(derived.of("jubilee", NAMES.term("purpose"))).isEmpty();
    assertThat(derived.of("jubilee", NAMES.term("event"))).isEmpty();
  }

  @Test
  void takesBackAMergeWithItsDecision() {
    Node same = NAMES.entity("same");
    change(data -> data.deleteAny(Node.ANY, same, Node.ANY, Node.ANY));
    assertThat(derived.pairs(NAMES.term("purpose"))).isEmpty();
    assertThat(derived.pairs(NAMES.term("event"))).isEmpty();
  }

  @Test
  void takesBackAConclusionWithItsPremise() {
    remove("partnership-adorf-bestadt", "kind", "kind-partnership");
    assertThat(derived.pairs(NAMES.term("partnerOf"))).isEmpty();
    remove("membership-bert", "member", "bert");
    assertThat(derived.pairs(NAMES.term("met"))).isEmpty();
  }

  @Test
  void takesBackWhatFollowedFromAnotherConclusion() {
    Node meeting = NAMES.entity("meeting");
    change(data -> data.deleteAny(Node.ANY, meeting, RDF.type.asNode(), Node.ANY));
    assertThat(derived.of("meeting", RDF.type.asNode())).isEmpty();
    assertThat(derived.of("meeting", NAMES.term("involves"))).isEmpty();
  }

  @Test
  void leavesOutWhatAGraphStates() {
    Node adorf = NAMES.entity("adorf");
    change(data -> data.add(NAMES.entitiesGraph(), adorf, RDF.type.asNode(), NAMES.term("Place")));
    assertThat(derived.of("adorf", RDF.type.asNode())).containsExactly("Entity");
  }

  @Test
  void countsACommitAndItsConclusionsAsOneVersion() {
    assertThat(store.version()).isEqualTo(1);
    long before = derived.size();
    long version =
        change(
            data ->
                data.add(
                    NAMES.entity("doc-901"),
                    NAMES.entity("x"),
                    NAMES.term("note"),
                    text("of no matter")));
    assertThat(version).isEqualTo(2);
    assertThat(change(data -> {})).isEqualTo(2);
    assertThat(derived.size()).isEqualTo(before);
  }

  @Test
  void writesNothingWhereNothingFollowsAnew() {
    DatasetGraph unwritable = new DatasetGraphReadOnly(store.dataset());
    unwritable.executeRead(() -> derivation().apply(unwritable, new Changes()));
    assertThat(derived.size()).isPositive();
  }

  @Test
  void isWrittenByRulesOnly() {
    Node adorf = NAMES.entity("adorf");
    assertThatThrownBy(
            () -> change(data -> data.add(NAMES.derivedGraph(), adorf, NAMES.term("met"), adorf)))
        .isInstanceOf(RefusedCommitException.class)
        .hasMessageContaining("rules only");
    assertThatThrownBy(
            () -> change(data -> data.deleteAny(NAMES.derivedGraph(), adorf, Node.ANY, Node.ANY)))
        .isInstanceOf(RefusedCommitException.class);
    assertThat(derived.of("adorf", NAMES.term("partnerOf"))).containsExactly("bestadt");
  }

  private static Derivation derivation() {
    return new Derivation(NAMES, new ShippedGraph(ShippedStore.HOME).rules(NAMES));
  }

  private void remove(String subject, String property, String object) {
    Node document = NAMES.entity("doc-900");
    change(
        data ->
            data.delete(
                document, NAMES.entity(subject), NAMES.term(property), NAMES.entity(object)));
  }

  private long change(Consumer<DatasetGraph> work) {
    return store.write(work);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static List<String> listOf(String value) {
    return value == null ? List.of() : List.of(value);
  }
}
