package org.partnergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.update.UpdateExecutionFactory;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.ShippedStore;
import org.partnergraph.link.Linking;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.Violation;

/** What is withdrawn leaves the graph with all that hangs on it, and nothing else does. */
class WithdrawalTest {

  private final KnowledgeStore store = ShippedStore.fresh();

  @TempDir Path folder;

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"holger-mahnicke", "burkhard-jung", "meeting-2024-11-18"})
  void leavesNoStatementButTheWithdrawal(String id) {
    Node thing = Namespaces.CANONICAL.entity(id);
    List<Quad> before = mentions(thing);
    assertThat(before).hasSizeGreaterThan(5);
    int participations = count("Participation");
    int own = participationsOf(thing);
    assertThat(own).isPositive();

    withdraw(id);

    assertThat(mentions(thing))
        .singleElement()
        .satisfies(quad -> assertThat(quad.getSubject().getURI()).endsWith("/withdrawal-" + id));
    assertThat(count("Participation")).isEqualTo(participations - own);
    assertThat(count("City")).isGreaterThan(10);
    assertThat(danglingQuotes()).isEmpty();
  }

  @Test
  void takesTheJudgementsOnItsLinksAlong() throws IOException {
    Path table = folder.resolve("judged.csv");
    Files.writeString(table, "entity,item,decision\nholger-mahnicke,Q990001,match\n");
    Linking.judge(store, table, "Erika M.", LocalDate.of(2026, 11, 21));
    Node judgement = Namespaces.CANONICAL.entity("judgement-holger-mahnicke-Q990001");
    assertThat(mentions(judgement)).isNotEmpty();
    withdraw("holger-mahnicke");
    assertThat(mentions(judgement)).isEmpty();
  }

  @Test
  void doesNotComeBackWhenItsTextIsLoadedAgain() {
    withdraw("holger-mahnicke");
    long version = store.version();
    new ShippedGraph(ShippedStore.HOME).load(store, Progress.silent());
    assertThat(mentions(Namespaces.CANONICAL.entity("holger-mahnicke"))).hasSize(1);
    assertThat(store.version()).isGreaterThanOrEqualTo(version);
  }

  @Test
  void isRefusedWhileAnotherEntityCannotBeWithoutIt() {
    RefusedCommitException refused =
        catchThrowableOfType(RefusedCommitException.class, () -> withdraw("krakow"));
    assertThat(refused.violations())
        .extracting(Violation::node)
        .contains("partnership-leipzig-krakow");
    assertThat(mentions(Namespaces.CANONICAL.entity("krakow"))).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"graph-decisions", "graph-entities", "graph-judgements"})
  void isRefusedOfAGraphOfTheService(String id) {
    RefusedCommitException refused =
        catchThrowableOfType(RefusedCommitException.class, () -> withdraw(id));
    assertThat(refused.violations())
        .extracting(Violation::shape)
        .containsExactly("Withdrawal-subject");
    assertThat(count("Decision") + count("Preference")).isPositive();
  }

  @Test
  void keepsWhatOthersSayAndProve() {
    Node jung = Namespaces.CANONICAL.entity("participation-meeting-2024-11-18-burkhard-jung");
    List<Quad> before = statements(jung);
    assertThat(before).hasSizeGreaterThan(3);
    withdraw("holger-mahnicke");
    assertThat(statements(jung)).containsExactlyInAnyOrderElementsOf(before);
  }

  private void withdraw(String id) {
    String update =
        """
        PREFIX cp: <https://w3id.org/partnergraph/ontology#>
        PREFIX id: <https://w3id.org/partnergraph/id/>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        INSERT DATA { GRAPH id:graph-decisions {
          id:withdrawal-ID a cp:Withdrawal ; cp:subject id:ID ;
            cp:reason "Zur Probe."@de , "As a trial."@en , "Na próbę."@pl ;
            cp:decidedBy "Erika Mustermann" ; cp:decidedOn "2026-11-21"^^xsd:date } }
        """;
    write(update.replace("ID", id));
  }

  private void write(String update) {
    store.write(
        data ->
            UpdateExecutionFactory.create(UpdateFactory.create(update), DatasetFactory.wrap(data))
                .execute());
  }

  private List<Quad> mentions(Node thing) {
    DatasetGraph data = store.dataset();
    return data.calculateRead(
        () ->
            data.stream()
                .filter(
                    quad ->
                        Stream.of(quad.getGraph(), quad.getSubject(), quad.getObject())
                            .anyMatch(thing::equals))
                .toList());
  }

  private List<Quad> statements(Node subject) {
    DatasetGraph data = store.dataset();
    return data.calculateRead(() -> data.stream(Node.ANY, subject, Node.ANY, Node.ANY).toList());
  }

  private int count(String type) {
    DatasetGraph data = store.dataset();
    Node node = Namespaces.CANONICAL.term(type);
    Node isA = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    return data.calculateRead(
        () ->
            (int)
                data.stream(Node.ANY, Node.ANY, isA, node)
                    .map(Quad::getSubject)
                    .distinct()
                    .count());
  }

  private int participationsOf(Node thing) {
    DatasetGraph data = store.dataset();
    Node type = Namespaces.CANONICAL.term("Participation");
    return data.calculateRead(
        () ->
            (int)
                data.stream(Node.ANY, Node.ANY, Node.ANY, thing)
                    .map(Quad::getSubject)
                    .filter(s -> data.contains(Node.ANY, s, RDF.type.asNode(), type))
                    .distinct()
                    .count());
  }

  private List<Node> danglingQuotes() {
    DatasetGraph data = store.dataset();
    return data.calculateRead(
        () ->
            data.stream(Node.ANY, Node.ANY, OA.exact.asNode(), Node.ANY)
                .map(Quad::getSubject)
                .filter(quote -> !data.contains(Node.ANY, Node.ANY, OA.hasSelector.asNode(), quote))
                .toList());
  }
}
