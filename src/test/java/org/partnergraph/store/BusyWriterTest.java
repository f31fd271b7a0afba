package org.partnergraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One writer that does not come to an end, and those who wait for it. */
class BusyWriterTest {

  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final Tdb2Store store = Tdb2Store.inMemory(Namespaces.CANONICAL, PATIENCE);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch enough = new CountDownLatch(1);
  private CompletableFuture<Long> slow;

  @BeforeEach
  void begin() throws InterruptedException {
    slow = CompletableFuture.supplyAsync(() -> store.write(this::slowly));
    begun.await();
  }

  @AfterEach
  void close() {
    enough.countDown();
    slow.join();
    store.close();
  }

  private void slowly(DatasetGraph data) {
    add(data, "slow");
    begun.countDown();
    try {
      enough.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(DatasetGraph data, String name) {
    Node node = NodeFactory.createURI("https://example.org/" + name);
    data.add(node, node, node, node);
  }

  private int size() {
    return store.read(data -> data.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).size());
  }

  @Test
  void isWaitedForNoLongerThanTheBoundAndNothingIsLost() {
    long start = System.nanoTime();
    assertThatThrownBy(() -> store.write(data -> add(data, "second")))
        .isInstanceOf(BusyStoreException.class)
        .hasMessageContaining("nothing was written");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(PATIENCE);
    assertThat(size()).isZero();

    enough.countDown();
    assertThat(slow.join()).isEqualTo(1);
    assertThat(store.write(data -> add(data, "second"))).isEqualTo(2);
    assertThat(size()).isEqualTo(2);
  }

  @Test
  void isWaitedForNoLongerByAReaderWhoWantsToWrite() {
    DatasetGraph data = store.dataset();
    data.begin(TxnType.READ_PROMOTE);
    try {
      assertThatThrownBy(() -> add(data, "second")).isInstanceOf(BusyStoreException.class);
    } finally {
      data.end();
    }
    assertThat(data.isInTransaction()).isFalse();
  }
}
