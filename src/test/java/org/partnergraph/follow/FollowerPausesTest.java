package org.partnergraph.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often a replica asks, and when it ends. */
class FollowerPausesTest extends FollowerFixture {

  @Test
  void asksLessOftenForWhatItRefused() {
    primary.give(new byte[] {'n', 'o'});
    refusal();
    asksLessAndLess();
  }

  /**
   * Four looks more take 1.4 s at least where each pause is twice the one before; else 0.2 s. What
   * breaks off Java asks for twice in one look, or once.
   */
  private void asksLessAndLess() {
    long begin = System.nanoTime();
    long before = follower.failures();
    await(() -> follower.failures() >= before + 4);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  void leavesAPrimaryAloneAsLongAsItAsksFor() {
    long begin = System.nanoTime();
    primary.answerLater("3");
    refusal();
    int before = primary.asked();
    await(() -> primary.asked() > before);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(3));
  }

  @Test
  void goesOnAfterAPrimaryThatAnsweredOtherwise() {
    primary.answer(503);
    assertThat(refusal()).contains("answers 503");
    write(source, "d");
    primary.give(GivenSnapshots.of(source));
    await(() -> store.version() == 2);
    await(() -> follower.state().problem().isEmpty());
    assertThat(follower.state().age()).isLessThan(60);
  }

  @Test
  void asksLessOftenForWhatBreaksOff() {
    write(source, "d");
    primary.give(GivenSnapshots.of(source)).breakOff(100);
    refusal();
    asksLessAndLess();
  }

  @Test
  void readsNothingTwiceFromAPrimaryThatTellsTheTimeAlone() {
    primary.tag(Map.of("Last-Modified", "Sun, 22 Nov 2026 09:00:00 GMT"));
    write(source, "d");
    primary.give(GivenSnapshots.of(source));
    follower.start();
    await(() -> store.version() == 2);
    int before = primary.asked();
    await(() -> primary.asked() > before + 3);
    assertThat(primary.given()).isEqualTo(2);

    primary.tag(Map.of("Last-Modified", "Sun, 22 Nov 2026 09:00:01 GMT"));
    write(source, "e");
    primary.give(GivenSnapshots.of(source));
    await(() -> store.version() == 3);
  }

  @Test
  void asksAPrimaryNowAndThenWhoseSnapshotsCannotBeToldApart() throws InterruptedException {
    primary.tag(Map.of());
    write(source, "d");
    primary.give(GivenSnapshots.of(source));
    follower.start();
    await(() -> store.version() == 2);
    int before = primary.asked();
    Thread.sleep(1_000);
    assertThat(primary.asked()).isEqualTo(before);
    assertThat(follower.state().members()).containsEntry("state", "following");
  }

  @Test
  @Timeout(30)
  void endsAtOnceWhileItLeavesItsPrimaryAlone() {
    primary.answerLater("3000");
    refusal();
    follower.close();
    assertThat(primary.asked()).isEqualTo(2);
  }

  @Test
  void isNotClosedUnderACommitByAThreadThatIsInterrupted() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    store.afterCommit((version, changes) -> hold(begun, enough));
    write(source, "d");
    primary.give(GivenSnapshots.of(source));
    follower.start();
    begun.await();
    CompletableFuture<Boolean> closed =
        CompletableFuture.supplyAsync(
            () -> {
              Thread.currentThread().interrupt();
              follower.close();
              return Thread.interrupted();
            });
    assertThatThrownBy(() -> closed.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    enough.countDown();
    assertThat(closed.get()).as("still interrupted").isTrue();
    assertThat(values()).contains("d");
    assertThat(folder.resolve("store/follow")).isDirectoryNotContaining("glob:**/snapshot.zip");
  }

  private static void hold(CountDownLatch begun, CountDownLatch enough) {
    begun.countDown();
    try {
      enough.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
