package org.partnergraph.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process whose heap fills up, with each collector that Java may choose. */
class MemoryGuardTest {

  @ParameterizedTest
  @ValueSource(strings = {"-XX:+UseG1GC", "-XX:+UseSerialGC", "-XX:+UseParallelGC"})
  void relievesAProcessBeforeItsHeapIsFull(String collector) throws Exception {
    Process process = process(collector);
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(said.lines().filter("relieved"::equals)).as(said).hasSizeGreaterThanOrEqualTo(3);
      assertThat(said).doesNotContain("OutOfMemoryError");
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  private static Process process(String collector) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            collector,
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            FullHeap.class.getName())
        .redirectErrorStream(true)
        .start();
  }
}
