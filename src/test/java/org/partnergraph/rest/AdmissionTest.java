package org.partnergraph.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void letsWhoUsedLeastGoFirst() {
    Admission admission = new Admission(1, 8, LONG);
    Admission.Place first = admission.enter(0);
    List<Long> order = Collections.synchronizedList(new ArrayList<>());
    List<CompletableFuture<Void>> waiting = new ArrayList<>();
    for (long spent : new long[] {900, 20, 500, 0}) {
      waiting.add(waiting(admission, spent, order));
    }
    first.close();
    waiting.forEach(CompletableFuture::join);

    assertThat(order).containsExactly(0L, 20L, 500L, 900L);
    assertThat(admission.working()).isZero();
    assertThat(admission.queued()).isZero();
  }

  @Test
  void sendsAwayWhoUsedMostWhereTooManyWait() {
    Admission admission = new Admission(1, 2, LONG);
    Admission.Place first = admission.enter(0);
    List<Long> order = Collections.synchronizedList(new ArrayList<>());
    CompletableFuture<Void> greedy = waiting(admission, 900, order);
    CompletableFuture<Void> modest = waiting(admission, 10, order);
    CompletableFuture<Void> least = waiting(admission, 0, order);

    assertThatThrownBy(greedy::join).hasCauseInstanceOf(ProblemException.class);
    first.close();
    modest.join();
    least.join();
    assertThat(order).containsExactly(0L, 10L);
    assertThat(admission.refused()).isEqualTo(1);
  }

  @Test
  void sendsAwayWhoWaitedInVainAndKeepsThePlaces() {
    Admission admission = new Admission(1, 8, Duration.ofMillis(20));
    try (Admission.Place first = admission.enter(0)) {
      assertThatThrownBy(() -> admission.enter(0)).isInstanceOf(ProblemException.class);
    }
    try (Admission.Place again = admission.enter(0)) {
      assertThat(admission.working()).isEqualTo(1);
    }
    assertThat(admission.working()).isZero();
  }

  /** One who waits, once that can be seen. */
  private static CompletableFuture<Void> waiting(
      Admission admission, long spent, List<Long> order) {
    int before = admission.queued();
    long refused = admission.refused();
    CompletableFuture<Void> one =
        CompletableFuture.runAsync(
            () -> {
              try (Admission.Place place = admission.enter(spent)) {
                order.add(spent);
              }
            },
            task -> new Thread(task).start());
    while (admission.queued() == before && admission.refused() == refused) {
      Thread.onSpinWait();
    }
    return one;
  }
}
