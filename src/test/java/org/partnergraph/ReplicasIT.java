package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.partnergraph.store.FusekiEngine;

/** Three processes behind HAProxy on one engine, of which one is killed while they answer. */
@EnabledIf(
    value = "org.partnergraph.Balanced#isInstalled",
    disabledReason = "haproxy is not installed")
class ReplicasIT extends BehindBalancer {

  private static final int ENOUGH = 40;
  private static final Duration IN_TIME = Duration.ofSeconds(30);

  private final FusekiEngine engine = FusekiEngine.start();

  @AfterEach
  void endEngine() {
    processes.forEach(Packaged::close);
    engine.close();
  }

  private URI replica() {
    return service(engine.address());
  }

  @Test
  void loseNoAnswerButThoseInFlightWhenOneIsKilledAndShowACommitOfAnother() throws Exception {
    List<URI> replicas = List.of(replica(), replica(), replica());
    try (Balanced balanced = Balanced.before(replicas, folder)) {
      balanced.load();
      int before = balanced.awaitMore(ENOUGH);
      processes.get(1).kill();
      int after = balanced.awaitMore(2 * ENOUGH);
      List<String> failures = balanced.stop();

      assertThat(failures).as("at most those in flight").hasSizeLessThanOrEqualTo(Balanced.READERS);
      System.out.printf(
          "one of three replicas killed: %d answers before, %d after, %d failed%n",
          before, after - before, failures.size());
    }
    commitIsSeen(new Browser(replicas.get(0)), new Browser(replicas.get(2)), "version", IN_TIME);
  }
}
