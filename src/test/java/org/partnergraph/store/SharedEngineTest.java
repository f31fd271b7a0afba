package org.partnergraph.store;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.store.remote.RemoteStore;

/** Several processes on one engine, each with a store of its own. */
class SharedEngineTest {

  private final FusekiEngine engine = FusekiEngine.start();
  private final List<RemoteStore> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(RemoteStore::close);
    engine.close();
  }

  private RemoteStore open() {
    RemoteStore store =
        RemoteStore.open(
            engine.settings().polledEach(Duration.ofMillis(200)), Namespaces.CANONICAL);
    opened.add(store);
    return store;
  }

  private static int count(RemoteStore store, String query) {
    return store.read(s -> s.select(QueryFactory.create(query), BindingFactory.empty()).size());
  }

  @Test
  void losesNoneOfTheCommitsOfTwoWriters() {
    List<RemoteStore> stores = List.of(open(), open());
    CompletableFuture<?>[] writers =
        stores.stream()
            .map(store -> CompletableFuture.runAsync(() -> tenCommits(store)))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(writers).join();
    assertThat(count(stores.get(0), "SELECT * { ?s ?p ?o }")).isEqualTo(20);
    assertThat(open().version()).isEqualTo(20);
  }

  private void tenCommits(RemoteStore store) {
    Node subject = NodeFactory.createURI("urn:writer:" + opened.indexOf(store));
    range(0, 10)
        .forEach(
            i ->
                store.write(
                    data ->
                        data.add(
                            StoreFixture.ONE, subject, StoreFixture.P, StoreFixture.number(i))));
  }

  @Test
  void tellsOfCommitsOfOthersInTime() throws Exception {
    RemoteStore writer = open();
    RemoteStore reader = open();
    List<Long> told = new CopyOnWriteArrayList<>();
    List<Boolean> known = new CopyOnWriteArrayList<>();
    reader.afterCommit(
        (version, changes) -> {
          told.add(version);
          known.add(changes.isKnown());
        });
    writer.write(d -> d.add(StoreFixture.ONE, StoreFixture.A, StoreFixture.P, StoreFixture.B));
    for (int tries = 0; told.isEmpty() && tries < 100; tries++) {
      Thread.sleep(50);
    }
    assertThat(told).containsExactly(1L);
    assertThat(known).containsExactly(false);
    assertThat(reader.version()).isEqualTo(1);
  }

  @Test
  void writesALargeCommitWholeAndHidesHowItWasMade() {
    RemoteStore store = open();
    store.write(
        data ->
            range(0, 1_000)
                .forEach(
                    i ->
                        data.add(
                            StoreFixture.ONE,
                            StoreFixture.A,
                            StoreFixture.P,
                            StoreFixture.number(i))));
    assertThat(store.version()).isEqualTo(1);
    assertThat(
            Stream.of(
                "SELECT * { ?s ?p ?o }",
                "SELECT * { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o OPTIONAL { ?o ?q ?x } }"))
        .allSatisfy(query -> assertThat(count(store, query)).as(query).isEqualTo(1_000));
    assertThat(count(store, "SELECT DISTINCT ?g { GRAPH ?g {} }")).isEqualTo(1);
    RemoteStore other = open();
    other.write(data -> data.removeGraph(StoreFixture.ONE));
    assertThat(other.version()).isEqualTo(2);
    assertThat(count(store, "SELECT * { ?s ?p ?o }")).isZero();
  }

  @Test
  void keepsBlankNodesAndDurations() {
    RemoteStore store = open();
    Node blank = NodeFactory.createBlankNode("a b");
    Node days =
        NodeFactory.createLiteralDT("P3D", org.apache.jena.datatypes.xsd.XSDDatatype.XSDduration);
    store.write(data -> data.add(StoreFixture.ONE, blank, StoreFixture.P, days));
    assertThat(store.<List<Node>>read(s -> s.values(blank, StoreFixture.P))).containsExactly(days);
    open().write(data -> data.delete(StoreFixture.ONE, blank, StoreFixture.P, days));
    assertThat(count(store, "SELECT * { ?s ?p ?o }")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s !<p> ?o }",
        "SELECT * { ?s ^!<p> ?o }",
        "SELECT * { ?s (!(<p>|^<p>))+ ?o }",
        "SELECT * { ?s <urn:x-partnergraph:version>|<urn:x-partnergraph:head> ?o }",
        "SELECT * { ?s <urn:x-partnergraph:version> ?o }",
        "SELECT * { GRAPH <urn:x-partnergraph:store-graph> { ?s ?p ?o } }",
        "SELECT * { <urn:x-partnergraph:store> ?p ?o }",
        "SELECT * { { SELECT ?s ?p { ?s ?p ?o } } FILTER NOT EXISTS { ?s <p> ?o } }"
      })
  void showsNothingOfWhatTheStoreKeepsForItself(String query) {
    RemoteStore store = open();
    store.write(d -> d.add(StoreFixture.ONE, StoreFixture.A, StoreFixture.P, StoreFixture.B));
    assertThat(count(store, "SELECT * { ?s <" + StoreFixture.P.getURI() + "> ?o }")).isEqualTo(1);
    assertThat(count(store, query.replace("<p>", "<" + StoreFixture.P.getURI() + ">"))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:x-partnergraph:store-graph",
        "urn:x-partnergraph:store",
        "urn:x-partnergraph:blank:no-hex"
      })
  void letsNobodyWriteWhatTheStoreNeedsForItself(String name) {
    RemoteStore store = open();
    Node reserved = NodeFactory.createURI(name);
    assertThatThrownBy(
            () -> store.write(d -> d.add(reserved, StoreFixture.A, StoreFixture.P, reserved)))
        .isInstanceOf(RefusedCommitException.class)
        .hasMessageContaining(name);
    assertThat(store.version()).isZero();
    assertThat(
            store.write(d -> d.add(StoreFixture.ONE, StoreFixture.A, StoreFixture.P, reserved())))
        .isEqualTo(1);
  }

  private static Node reserved() {
    return NodeFactory.createURI("urn:x-partnergraphs:of-somebody-else");
  }

  @Test
  void answersARepeatedLookupWithoutTheEngineUntilACommitIsSeen() throws Exception {
    RemoteStore store = open();
    store.write(d -> d.add(StoreFixture.ONE, StoreFixture.A, StoreFixture.P, StoreFixture.B));
    assertThat(values(store)).containsExactly(StoreFixture.B);
    RemoteStore other = open();
    other.write(d -> d.add(StoreFixture.TWO, StoreFixture.A, StoreFixture.P, StoreFixture.A));
    for (int tries = 0; store.version() < 2 && tries < 100; tries++) {
      Thread.sleep(20);
    }
    assertThat(store.version()).isEqualTo(2);
    assertThat(values(store)).containsExactlyInAnyOrder(StoreFixture.A, StoreFixture.B);
    engine.close();
    assertThat(values(store)).containsExactlyInAnyOrder(StoreFixture.A, StoreFixture.B);
  }

  private static List<Node> values(RemoteStore store) {
    return store.read(s -> s.values(StoreFixture.A, StoreFixture.P));
  }
}
