package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A primary and two that follow it behind HAProxy, of which one after the other is killed. */
@EnabledIf(
    value = "org.partnergraph.Balanced#isInstalled",
    disabledReason = "haproxy is not installed")
class ReadReplicasIT extends BehindBalancer {

  private static final int ENOUGH = 40;

  /** Seconds, and a margin for a machine that is busy with tests. */
  private static final Duration IN_TIME = Duration.ofSeconds(30);

  @Test
  void loseNoAnswerButThoseInFlightWhenOneIsKilledAndThenThePrimary() throws Exception {
    URI primary = service(store("primary"));
    URI first = service(store("first"), "--follow", primary.toString());
    URI second = service(store("second"), "--follow", primary.toString());
    try (Balanced balanced = Balanced.before(List.of(primary, first, second), folder)) {
      balanced.load();
      balanced.awaitMore(ENOUGH);
      processes.get(1).kill();
      balanced.awaitMore(2 * ENOUGH);
      System.out.printf(
          "a commit was seen by the other follower after %d ms, under load%n",
          commitIsSeen(new Browser(primary), new Browser(second), "searchVersion", IN_TIME)
              .toMillis());
      processes.get(0).kill();
      int answered = balanced.awaitMore(2 * ENOUGH);
      List<String> failures = balanced.stop();

      assertThat(failures)
          .as("at most those in flight, twice")
          .hasSizeLessThanOrEqualTo(2 * Balanced.READERS);
      System.out.printf(
          "one of two followers killed, and then the primary: %d answers, %d failed%n",
          answered, failures.size());
    }
    assertThat(Written.graph(new Browser(second), "GET", "").body()).contains("seen");
  }

  private String store(String name) {
    return folder.resolve(name).toString();
  }
}
