package org.partnergraph.store;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnergraph.store.remote.RemoteStore;

/** The engine goes away in the middle of a large commit. */
class BrokenCommitTest {

  private static final int STATEMENTS = 5_000;
  private static final Node OWN = NodeFactory.createURI("urn:x-partnergraph:store-graph");
  private static final Node PENDING = NodeFactory.createURI("urn:x-partnergraph:pending");

  private final DatasetGraph data = DatabaseMgr.createDatasetGraph();
  private FusekiEngine engine;

  @BeforeEach
  void startTheEngine() {
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    engine = FusekiEngine.serving(data, 0);
  }

  @AfterEach
  void stopTheEngine() {
    engine.close();
  }

  private RemoteStore open() {
    return RemoteStore.open(
        engine.settings().polledEach(Duration.ofMillis(200)), Namespaces.CANONICAL);
  }

  private static int count(RemoteStore store) {
    return store.read(
        s -> s.select(QueryFactory.create("SELECT * { ?s ?p ?o }"), BindingFactory.empty()).size());
  }

  private static long writeMany(RemoteStore store) {
    return store.write(
        d ->
            range(0, STATEMENTS)
                .forEach(
                    i ->
                        d.add(
                            StoreFixture.ONE,
                            StoreFixture.A,
                            StoreFixture.P,
                            StoreFixture.number(i))));
  }

  /** Stops the engine when the commit is announced and some of it is written. */
  private void breakOff() throws InterruptedException {
    while (!data.calculateRead(
        () ->
            data.contains(OWN, Node.ANY, PENDING, Node.ANY)
                && data.containsGraph(StoreFixture.ONE))) {
      Thread.sleep(1);
    }
    engine.close();
  }

  private void leaveHalfACommit() throws Exception {
    try (RemoteStore writer = open()) {
      CompletableFuture<Long> commit = CompletableFuture.supplyAsync(() -> writeMany(writer));
      breakOff();
      assertThatThrownBy(commit::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(StoreUnavailableException.class);
    }
    long written =
        data.calculateRead(
            () -> data.stream(StoreFixture.ONE, Node.ANY, Node.ANY, Node.ANY).count());
    assertThat(written).isBetween(1L, STATEMENTS - 1L);
    engine = FusekiEngine.serving(data, engine.port());
  }

  @Test
  void theNextStartFinishesIt() throws Exception {
    leaveHalfACommit();
    try (RemoteStore next = open()) {
      assertThat(next.version()).isEqualTo(1);
      assertThat(count(next)).isEqualTo(STATEMENTS);
      next.write(d -> d.add(StoreFixture.TWO, StoreFixture.A, StoreFixture.P, StoreFixture.A));
      assertThat(next.version()).isEqualTo(2);
      assertThat(count(next)).isEqualTo(STATEMENTS + 1);
    }
    assertThat(
            data.calculateRead(
                () ->
                    data.stream(
                            OWN,
                            Node.ANY,
                            NodeFactory.createURI("urn:x-partnergraph:text"),
                            Node.ANY)
                        .count()))
        .isZero();
  }

  @Test
  void whoServesMeanwhileFinishesIt() throws Exception {
    try (RemoteStore reader = open()) {
      leaveHalfACommit();
      assertThat(reader.version()).isZero();
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (reader.version() == 0 && System.nanoTime() < end) {
        Thread.sleep(100);
      }
      assertThat(reader.version()).isEqualTo(1);
      assertThat(count(reader)).isEqualTo(STATEMENTS);
    }
  }
}
