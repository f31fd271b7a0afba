package org.partnergraph.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.rest.Reply;
import org.partnergraph.store.ForwardingStore;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;
import org.partnergraph.store.Tdb2Store;

/** One who counts for long, and those who want the same numbers. */
class BusyCounterTest {

  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final SlowStore store = new SlowStore(Tdb2Store.inMemory(Namespaces.CANONICAL));
  private final Counter counter = new Counter(store, PATIENCE);

  @AfterEach
  void close() {
    store.enough.countDown();
    store.close();
  }

  @Test
  void isWaitedForNoLongerThanTheBoundAndCountsForAll() throws Exception {
    CompletableFuture<Counts> slow = CompletableFuture.supplyAsync(counter::counts);
    store.begun.await();
    assertThatThrownBy(counter::counts)
        .asInstanceOf(type(ProblemException.class))
        .extracting(ProblemException::problem)
        .satisfies(
            problem -> {
              assertThat(problem.type()).isEqualTo("/api#" + Problem.Kind.BUSY.code());
              assertThat(problem.status()).isEqualTo(503);
              assertThat(Reply.of(problem).headers()).containsKey("Retry-After");
            });

    store.enough.countDown();
    Counts counted = slow.get();
    assertThat(counter.counts()).isSameAs(counted);
    store.write(BusyCounterTest::add);
    assertThat(counter.counts().triples()).isEqualTo(counted.triples() + 1);
  }

  private static void add(DatasetGraph data) {
    Node node = NodeFactory.createURI("https://example.org/one");
    data.add(node, node, node, node);
  }

  /** A store whose reads go on until it is enough. */
  private static final class SlowStore extends ForwardingStore {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch enough = new CountDownLatch(1);

    SlowStore(KnowledgeStore store) {
      super(store);
    }

    @Override
    public <T> T read(Function<? super Snapshot, T> work) {
      begun.countDown();
      try {
        enough.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return super.read(work);
    }
  }
}
