package org.partnergraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must do, wherever it keeps its data. */
abstract class KnowledgeStoreContract {

  static final Node ONE = NodeFactory.createURI("http://example.org/g/one");
  static final Node TWO = NodeFactory.createURI("http://example.org/g/two");
  static final Node A = NodeFactory.createURI("http://example.org/a");
  static final Node B = NodeFactory.createURI("http://example.org/b");
  static final Node P = NodeFactory.createURI("http://example.org/p");

  KnowledgeStore store;

  abstract KnowledgeStore open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void beginsAtVersionZeroAndGrowsByOneWithEveryCommit() {
    assertThat(store.version()).isZero();
    assertThat(store.write(data -> data.add(ONE, A, P, B))).isEqualTo(1);
    assertThat(store.write(data -> data.add(TWO, A, P, A))).isEqualTo(2);
    assertThat(store.version()).isEqualTo(2);
    assertThat(store.<Long>read(Snapshot::version)).isEqualTo(2);
  }

  @Test
  void keepsTheVersionWhenNothingChanges() {
    store.write(data -> data.add(ONE, A, P, B));
    assertThat(store.write(data -> data.add(ONE, A, P, B))).isEqualTo(1);
    assertThat(store.write(data -> {})).isEqualTo(1);
  }

  @Test
  void showsTheUnionOfTheNamedGraphsAsDefaultGraph() {
    store.write(
        data -> {
          data.add(ONE, A, P, B);
          data.add(TWO, A, P, B);
          data.add(TWO, B, P, A);
        });
    assertThat(count("SELECT * { ?s ?p ?o }")).isEqualTo(2);
    assertThat(count("SELECT * { GRAPH ?g { ?s ?p ?o } }")).isEqualTo(3);
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
    store
        .dataset()
        .executeWrite(
            () ->
                UpdateExec.dataset(store.dataset())
                    .update(
                        "INSERT DATA { GRAPH <http://example.org/g/one> { <http://example.org/a> <http://example.org/p> 1 } }")
                    .execute());
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
  void refusesToWriteTheDefaultGraph() {
    assertThatThrownBy(() -> store.write(data -> data.add(Quad.defaultGraphIRI, A, P, B)))
        .isInstanceOf(RefusedCommitException.class)
        .hasMessageContaining("name a graph");
  }

  @Test
  void refusesToWriteTheDerivedGraphFromOutside() {
    Node derived = store.namespaces().derivedGraph();
    assertThatThrownBy(() -> store.write(data -> data.add(derived, A, P, B)))
        .isInstanceOf(RefusedCommitException.class)
        .hasMessageContaining("rules only");
  }

  @Test
  void letsAReaderKeepItsSnapshotWhileAWriterCommits() throws Exception {
    store.write(data -> data.add(ONE, A, P, B));
    long seen =
        store.read(
            snapshot -> {
              Thread writer = new Thread(() -> store.write(data -> data.add(ONE, B, P, A)));
              writer.start();
              join(writer);
              var query = QueryFactory.create("SELECT * { ?s ?p ?o }");
              return (long) snapshot.select(query, BindingFactory.empty()).size();
            });
    assertThat(seen).isEqualTo(1);
    assertThat(count("SELECT * { ?s ?p ?o }")).isEqualTo(2);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  int count(String query) {
    return store.read(s -> s.select(QueryFactory.create(query), BindingFactory.empty()).size());
  }

  private static org.apache.jena.sparql.core.Var var(String name) {
    return org.apache.jena.sparql.core.Var.alloc(name);
  }
}
