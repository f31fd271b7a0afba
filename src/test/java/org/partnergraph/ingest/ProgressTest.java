package org.partnergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final String REWRITE = "\r\033[K";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private long now;

  @Test
  void rewritesOneLineOnATerminal() throws IOException {
    Progress progress = Progress.to(new PrintStream(out, true), true, () -> now);
    readHalfInTwoSeconds(progress);
    progress.phase("validating");
    progress.done();
    assertThat(out.toString())
        .isEqualTo(
            REWRITE
                + "1,024 statements, 512/s, 2 s left"
                + REWRITE
                + "2,048 statements read, validating"
                + REWRITE);
  }

  @Test
  void writesWholeLinesElsewhereAndFewOfThem() throws IOException {
    Progress progress = Progress.to(new PrintStream(out, true), false, () -> now);
    readHalfInTwoSeconds(progress);
    progress.phase("validating");
    progress.done();
    assertThat(out.toString().lines()).containsExactly("2,048 statements read, validating");
  }

  @Test
  void tellsElsewhereThatItIsStillAtWork() throws IOException {
    Progress progress = Progress.to(new PrintStream(out, true), false, () -> now);
    now += Duration.ofSeconds(4).toNanos();
    readHalfInTwoSeconds(progress);
    assertThat(out.toString().lines()).containsExactly("1,024 statements, 171/s, 6 s left");
  }

  @Test
  void saysNothingWhenSilent() throws IOException {
    Progress progress = Progress.silent();
    readHalfInTwoSeconds(progress);
    assertThat(progress.statements()).isEqualTo(2048);
  }

  private void readHalfInTwoSeconds(Progress progress) throws IOException {
    progress.expect(1000);
    try (InputStream in = progress.counting(new ByteArrayInputStream(new byte[500]))) {
      in.readAllBytes();
    }
    now += Duration.ofSeconds(2).toNanos();
    for (int i = 0; i < 2048; i++) {
      progress.statement();
    }
  }
}
