package org.partnergraph.store;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What every store must do, wherever it keeps its data: versions, transactions, steps, writes. */
abstract class KnowledgeStoreContract extends WritingContract {

  @Test
  void beginsAtVersionZeroAndGrowsByOneWithEveryCommit() {
    assertThat(store.version()).isZero();
    assertThat(store.write(data -> data.add(ONE, A, P, B))).isEqualTo(1);
    assertThat(store.write(data -> data.add(TWO, A, P, A))).isEqualTo(2);
    assertThat(store.version()).isEqualTo(2);
    assertThat(store.<Long>read(Snapshot::version)).isEqualTo(2);
  }

  @Test
  void knowsWhenTheVersionWasCommitted() {
    assertThat(store.<Optional<Instant>>read(Snapshot::committed)).isEmpty();
    Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    store.write(data -> data.add(ONE, A, P, B));
    Optional<Instant> first = store.read(Snapshot::committed);
    assertThat(first.orElseThrow()).isBetween(before, Instant.now());
    store.write(data -> {});
    assertThat(store.<Optional<Instant>>read(Snapshot::committed)).isEqualTo(first);
  }

  @Test
  void keepsTheVersionWhenNothingChanges() {
    store.write(data -> data.add(ONE, A, P, B));
    assertThat(store.write(data -> data.add(ONE, A, P, B))).isEqualTo(1);
    assertThat(store.write(data -> {})).isEqualTo(1);
  }

  @Test
  void bindsVariablesAsTerms() {
    store.write(data -> data.add(ONE, A, P, B));
    var query = QueryFactory.create("SELECT ?o { ?s ?p ?o }");
    List<Node> found = store.read(s -> s.column(query, BindingFactory.binding(var("s"), A), "o"));
    List<Node> none = store.read(s -> s.column(query, BindingFactory.binding(var("s"), B), "o"));
    assertThat(found).containsExactly(B);
    assertThat(none).isEmpty();
  }

  @Test
  void givesRowsThatOutliveTheRead() {
    store.write(data -> data.add(ONE, A, P, NodeFactory.createLiteralString("a text")));
    var query = QueryFactory.create("SELECT ?o { ?s ?p ?o }");
    List<Binding> rows = store.read(s -> s.select(query, BindingFactory.empty()));
    assertThat(rows).extracting(row -> row.get("o").getLiteralLexicalForm()).contains("a text");
  }

  @Test
  void writesNothingWhenTheWorkFails() {
    assertThatThrownBy(
            () ->
                store.write(
                    data -> {
                      data.add(ONE, A, P, B);
                      throw new IllegalStateException("half way");
                    }))
        .hasMessage("half way");
    assertThat(store.version()).isZero();
    assertThat(count("SELECT * { ?s ?p ?o }")).isZero();
  }

  @Test
  void writesNothingWhenAStepRefuses() {
    store.beforeCommit(
        (data, changes) -> {
          throw new RefusedCommitException(List.of(Violation.of("rule", "a", "no")));
        });
    assertThatThrownBy(() -> store.write(data -> data.add(ONE, A, P, B)))
        .isInstanceOf(RefusedCommitException.class);
    assertThat(store.version()).isZero();
    assertThat(count("SELECT * { ?s ?p ?o }")).isZero();
  }

  @Test
  void leavesNoTransactionOpenWhenAStepRefusesThroughTheDataset() {
    store.beforeCommit(
        (data, changes) -> {
          throw new RefusedCommitException(List.of(Violation.of("rule", "a", "no")));
        });
    assertThatThrownBy(() -> store.dataset().executeWrite(() -> store.dataset().add(ONE, A, P, B)))
        .isInstanceOf(RefusedCommitException.class);
    assertThat(store.dataset().isInTransaction()).isFalse();
    assertThat(count("SELECT * { ?s ?p ?o }")).isZero();
  }

  @Test
  void runsStepsForUpdatesThroughTheDatasetToo() {
    List<Changes> seen = new ArrayList<>();
    store.beforeCommit((data, changes) -> seen.add(changes));
    update("INSERT DATA { GRAPH <g/one> { <a> <p> 1 } }");
    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).subjects()).containsExactly(A);
    assertThat(seen.get(0).graphs()).containsExactly(ONE);
    assertThat(store.version()).isEqualTo(1);
  }

  @Test
  void tellsListenersOfEachVersionInOrder() {
    List<Long> versions = new ArrayList<>();
    store.afterCommit((version, changes) -> versions.add(version));
    store.write(data -> data.add(ONE, A, P, B));
    store.write(data -> data.removeGraph(ONE));
    assertThat(versions).containsExactly(1L, 2L);
    assertThat(count("SELECT * { ?s ?p ?o }")).isZero();
  }

  @Test
  void countsTheCommitsOfManyWritersWithoutAGap() throws Exception {
    List<Long> told = new CopyOnWriteArrayList<>();
    store.afterCommit((version, changes) -> told.add(version));
    List<Long> returned = inParallel(4, i -> store.write(data -> data.add(ONE, A, P, number(i))));
    assertThat(told).hasSize(40).isSorted().doesNotHaveDuplicates();
    assertThat(returned).containsExactlyInAnyOrderElementsOf(told);
    assertThat(store.version()).isEqualTo(40);
    assertThat(count("SELECT * { ?s ?p ?o }")).isEqualTo(40);
  }

  @Test
  void keepsAWritersChangesApartFromThoseWhoBeginToReadMeanwhile() {
    List<Changes> seen = new ArrayList<>();
    store.beforeCommit((data, changes) -> seen.add(changes));
    store.write(
        data -> {
          data.add(ONE, A, P, B);
          inAnotherThread(() -> store.dataset().calculate(() -> store.dataset().isEmpty()));
        });
    assertThat(store.version()).isEqualTo(1);
    assertThat(seen.get(0).subjects()).containsExactly(A);
    assertThat(seen.get(0).objects()).containsExactly(B);
  }

  @Test
  void letsAReadTransactionBecomeAWriter() {
    List<Changes> seen = new ArrayList<>();
    store.beforeCommit((data, changes) -> seen.add(changes));
    store.dataset().execute(() -> store.dataset().add(ONE, A, P, B));
    assertThat(seen).hasSize(1);
    assertThat(store.version()).isEqualTo(1);
  }

  @Test
  void doesNotPromoteAReaderOfAnOldVersion() {
    DatasetGraph data = store.dataset();
    data.begin(TxnType.READ_PROMOTE);
    inAnotherThread(() -> store.write(d -> d.add(ONE, A, P, B)));
    assertThat(data.promote()).isFalse();
    data.end();
    inAnotherThread(() -> store.write(d -> d.add(ONE, B, P, A)));
    assertThat(store.version()).isEqualTo(2);
  }

  @Test
  void refusesToWriteInAReadTransaction() {
    DatasetGraph data = store.dataset();
    assertThatThrownBy(() -> data.executeRead(() -> data.add(ONE, A, P, B)))
        .hasMessageContaining("read transaction");
    assertThat(store.write(d -> d.add(ONE, A, P, B))).isEqualTo(1);
  }

  @Test
  void forgetsAnAbortedTransactionAndLetsTheNextWriterIn() {
    DatasetGraph data = store.dataset();
    data.begin(TxnType.WRITE);
    data.add(ONE, A, P, B);
    data.abort();
    data.end();
    inAnotherThread(() -> store.write(d -> d.add(TWO, A, P, A)));
    assertThat(store.version()).isEqualTo(1);
    assertThat(count("SELECT * { ?s ?p ?o }")).isEqualTo(1);
  }

  @Test
  void readsItsOwnWritesWithinATransaction() {
    store.write(
        data -> {
          data.add(ONE, A, P, B);
          assertThat(count("SELECT * { ?s ?p ?o }")).isEqualTo(1);
        });
  }

  @Test
  void commitsEvenWhenAListenerFails() {
    List<Long> told = new ArrayList<>();
    store.afterCommit(
        (version, changes) -> {
          throw new IllegalStateException("a listener that fails on purpose");
        });
    store.afterCommit((version, changes) -> told.add(version));
    assertThat(quietly(() -> store.write(data -> data.add(ONE, A, P, B)))).isEqualTo(1);
    assertThat(quietly(() -> store.write(data -> data.add(ONE, A, P, A)))).isEqualTo(2);
    assertThat(told).containsExactly(1L, 2L);
  }

  @Test
  void letsAListenerReadWhatWasCommitted() {
    List<Integer> counts = new ArrayList<>();
    store.afterCommit((version, changes) -> counts.add(count("SELECT * { ?s ?p ?o }")));
    store.write(data -> data.add(ONE, A, P, B));
    assertThat(counts).containsExactly(1);
  }

  @Test
  void keepsNothingThatWasNotCommitted() {
    store.write(data -> data.add(ONE, A, P, B));
    DatasetGraph data = store.dataset();
    data.begin(TxnType.WRITE);
    data.add(ONE, A, P, A);
    assertThat(found()).containsExactlyInAnyOrder(A, B);
    data.abort();
    data.end();
    assertThat(found()).containsExactly(B);
  }

  @Test
  void givesStatementsThatCannotBeChanged() {
    store.write(data -> data.add(ONE, A, P, B));
    List<Quad> found = store.read(snapshot -> snapshot.find(ONE, A, P, Node.ANY));
    assertThatThrownBy(found::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThat(found()).containsExactly(B);
  }

  final List<Node> found() {
    return store.read(snapshot -> snapshot.values(A, P));
  }

  /** Ten turns in each of some threads, numbered throughout. */
  private static List<Long> inParallel(int threads, IntFunction<Long> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Long>> turns =
          range(0, threads * 10).mapToObj(i -> (Callable<Long>) () -> work.apply(i)).toList();
      List<Long> results = new ArrayList<>();
      for (Future<Long> turn : pool.invokeAll(turns)) {
        results.add(turn.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }

  static void inAnotherThread(Runnable work) {
    CompletableFuture.runAsync(work).join();
  }

  private static long quietly(LongSupplier work) {
    Logger logger = (Logger) LoggerFactory.getLogger(VersionedDataset.class);
    logger.setLevel(Level.OFF);
    try {
      return work.getAsLong();
    } finally {
      logger.setLevel(null);
    }
  }

  private static Var var(String name) {
    return Var.alloc(name);
  }
}
