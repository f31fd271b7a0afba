package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.partnergraph.ShippedStore;
import org.partnergraph.connect.Period;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;

/** What is drawn once for all who ask, and of which data. */
class KeptTest {

  private static final EgoRequest LEIPZIG =
      new EgoRequest(
          Namespaces.CANONICAL.entity("leipzig"),
          1,
          24,
          Set.of(),
          List.of(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Form.WIDE,
          "en");

  @Test
  void drawsOnceForAllWhoAskAtTheSameTime() throws Exception {
    int visitors = 16;
    Kept<String> kept = new Kept<>(8);
    AtomicInteger drawn = new AtomicInteger();
    CountDownLatch there = new CountDownLatch(visitors);
    ExecutorService pool = Executors.newFixedThreadPool(visitors);
    try {
      List<Future<String>> answers =
          IntStream.range(0, visitors)
              .mapToObj(i -> pool.submit(() -> asked(kept, there, drawn)))
              .toList();
      for (Future<String> answer : answers) {
        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("picture 1");
      }
    } finally {
      pool.shutdown();
    }
    assertThat(drawn).hasValue(1);
    assertThat(kept.get(LEIPZIG, 2, request -> "of later data")).isEqualTo("of later data");
  }

  @Test
  void isWaitedForNoLongerThanTheBoundAndOneThatFailsIsDrawnAnew() throws Exception {
    Kept<String> kept = new Kept<>(8, Duration.ofMillis(100));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    CompletableFuture<String> slow =
        CompletableFuture.supplyAsync(
            () ->
                kept.get(
                    LEIPZIG,
                    1,
                    request -> {
                      begun.countDown();
                      hold(enough);
                      throw new IllegalArgumentException("cannot be drawn");
                    }));
    begun.await();
    assertThatThrownBy(() -> kept.get(LEIPZIG, 1, request -> "another"))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(503));
    enough.countDown();
    assertThatThrownBy(slow::get).hasRootCauseInstanceOf(IllegalArgumentException.class);
    assertThat(kept.get(LEIPZIG, 1, request -> "drawn anew")).isEqualTo("drawn anew");
  }

  private static void hold(CountDownLatch enough) {
    try {
      enough.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String asked(Kept<String> kept, CountDownLatch there, AtomicInteger drawn)
      throws InterruptedException {
    there.countDown();
    there.await();
    return kept.get(LEIPZIG, 1, request -> slowly(drawn));
  }

  private static String slowly(AtomicInteger drawn) {
    int number = drawn.incrementAndGet();
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "picture " + number;
  }

  @Test
  void aTimelineNamesTheDataThatItShows() {
    try (KnowledgeStore store = ShippedStore.fresh()) {
      Twins twins = new Twins(store);
      Twins.Told before = twins.timeline(LEIPZIG.centre(), Period.ALL, "en");
      Node note = NodeFactory.createURI("https://example.org/note");
      Node text = NodeFactory.createLiteralString("a note");
      store.write(change -> change.add(note, note, RDFS.comment.asNode(), text));
      assertThat(before.timeline().dated()).isNotEmpty();
      assertThat(twins.timeline(LEIPZIG.centre(), Period.ALL, "en").version())
          .isEqualTo(store.version())
          .isGreaterThan(before.version());
    }
  }
}
