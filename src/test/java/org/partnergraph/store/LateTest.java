package org.partnergraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LateTest {

  private final AtomicInteger made = new AtomicInteger();

  @Test
  void isMadeOnceAndOnlyWhenWanted() {
    Late<Integer> late = new Late<>(made::incrementAndGet);
    assertThat(made).hasValue(0);
    assertThat(List.of(late.get(), late.get())).containsExactly(1, 1);
  }

  @Test
  void isMadeOnceForThreadsThatWantItAtOnce() {
    CountDownLatch both = new CountDownLatch(2);
    Late<Integer> late = new Late<>(made::incrementAndGet);
    List<CompletableFuture<Integer>> wanted =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          both.countDown();
                          return late.get();
                        },
                        task -> new Thread(task).start()))
            .limit(2)
            .toList();
    assertThat(wanted).extracting(CompletableFuture::join).containsExactly(1, 1);
  }

  @Test
  void isTriedAgainAfterAFailure() {
    Late<Integer> late =
        new Late<>(
            () -> {
              if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
              }
              return made.get();
            });
    assertThatThrownBy(late::get).hasMessage("not yet");
    assertThat(late.get()).isEqualTo(2);
  }
}
