package org.partnergraph.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Those who wait for what another makes. */
class SharedTurnTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  private final Semaphore room = new Semaphore(1);

  @Test
  @Timeout(60)
  void sendsAwayAtOnceWhoComesWhenEnoughWaitForAnyOfTheTurns() throws Exception {
    SharedTurn turn = new SharedTurn(LONG, room);
    SharedTurn other = new SharedTurn(LONG, room);
    turn.await();
    CompletableFuture<Void> waiter =
        CompletableFuture.runAsync(
            () -> {
              turn.await();
              turn.end();
            });
    while (room.availablePermits() > 0) {
      assertThat(waiter).isNotDone();
    }
    CompletableFuture<Void> late = CompletableFuture.runAsync(turn::await);
    assertThatThrownBy(() -> late.get(30, TimeUnit.SECONDS))
        .cause()
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().status()).isEqualTo(Problem.Kind.BUSY.status()));
    other.await();
    other.end();

    turn.end();
    waiter.get(30, TimeUnit.SECONDS);
    assertThat(room.availablePermits()).isEqualTo(1);
  }
}
