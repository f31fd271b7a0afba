package org.partnergraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;

/** What a store promises beyond the contract where the data is in the same process. */
abstract class EmbeddedStoreContract extends KnowledgeStoreContract {

  @Test
  void letsAReaderKeepItsSnapshotWhileAWriterCommits() {
    store.write(data -> data.add(ONE, A, P, B));
    long seen =
        store.read(
            snapshot -> {
              inAnotherThread(() -> store.write(data -> data.add(ONE, B, P, A)));
              var query = QueryFactory.create("SELECT * { ?s ?p ?o }");
              return (long) snapshot.select(query, BindingFactory.empty()).size();
            });
    assertThat(seen).isEqualTo(1);
    assertThat(count("SELECT * { ?s ?p ?o }")).isEqualTo(2);
  }

  @Test
  void looksUpWhatTheVersionHoldsHoweverOftenItWasAsked() {
    store.write(data -> data.add(ONE, A, P, B));
    assertThat(found()).containsExactly(B);
    store.read(
        snapshot -> {
          inAnotherThread(() -> store.write(data -> data.add(ONE, A, P, A)));
          inAnotherThread(() -> assertThat(found()).containsExactlyInAnyOrder(A, B));
          return assertThat(snapshot.values(A, P)).containsExactly(B);
        });
    assertThat(found()).containsExactlyInAnyOrder(A, B);
    store.write(data -> data.delete(ONE, A, P, B));
    assertThat(found()).containsExactly(A);
  }
}
