package org.partnergraph.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows how far a load has come: on a terminal one line that is rewritten, elsewhere a plain line
 * every few seconds. Time left is told from the bytes read of the bytes there are.
 */
public final class Progress {

  private static final long TERMINAL_STEP = Duration.ofMillis(200).toNanos();
  private static final long PLAIN_STEP = Duration.ofSeconds(5).toNanos();

  private final PrintStream out;
  private final boolean terminal;
  private final LongSupplier clock;
  private final long start;
  private long totalBytes;
  private long bytes;
  private long statements;
  private long shown;

  private Progress(PrintStream out, boolean terminal, LongSupplier clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.shown = start;
  }

  /** Prints to a stream. */
  public static Progress to(PrintStream out, boolean terminal) {
    return to(out, terminal, System::nanoTime);
  }

  static Progress to(PrintStream out, boolean terminal, LongSupplier nanoClock) {
    return new Progress(out, terminal, nanoClock);
  }

  /** Prints nothing. */
  public static Progress silent() {
    return new Progress(new PrintStream(OutputStream.nullOutputStream()), false, () -> 0);
  }

  /** Announces bytes that will be read. */
  public void expect(long moreBytes) {
    totalBytes += moreBytes;
  }

  /** Counts what is read. */
  public InputStream counting(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        bytes += b < 0 ? 0 : 1;
        return b;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        bytes += Math.max(n, 0);
        return n;
      }
    };
  }

  /** Counts one statement that was read. */
  public void statement() {
    statements++;
    if ((statements & 0x3ff) != 0) {
      return;
    }
    long now = clock.getAsLong();
    if (now - shown >= (terminal ? TERMINAL_STEP : PLAIN_STEP)) {
      shown = now;
      print(line(now));
    }
  }

  /** Says what goes on now, such as validating. */
  public void phase(String what) {
    print(String.format(Locale.ROOT, "%,d statements read, %s", statements, what));
  }

  /** Clears the line. */
  public void done() {
    if (terminal) {
      out.print("\r\033[K");
      out.flush();
    }
  }

  long statements() {
    return statements;
  }

  private void print(String line) {
    if (terminal) {
      out.print("\r\033[K" + line);
      out.flush();
    } else {
      out.println(line);
    }
  }

  private String line(long now) {
    double seconds = Math.max((now - start) / 1e9, 1e-3);
    String rate = String.format(Locale.ROOT, "%,.0f/s", statements / seconds);
    String left =
        bytes == 0 || totalBytes == 0
            ? ""
            : String.format(
                Locale.ROOT, ", %.0f s left", seconds * (totalBytes - bytes) / (double) bytes);
    return String.format(Locale.ROOT, "%,d statements, %s%s", statements, rate, left);
  }
}
