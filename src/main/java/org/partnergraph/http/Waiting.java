package org.partnergraph.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A time within which several things must be done one after the other: a name looked up, a request
 * sent, an answer read to its last byte.
 *
 * @param end of {@link System#nanoTime}
 * @param time how long that was from the beginning
 * @param glance called again and again while waiting; what it throws ends the waiting
 */
public record Waiting(long end, Duration time, Runnable glance) {

  private static final long GLANCE_MILLIS = 50;

  /** From now on. */
  public static Waiting of(Duration time, Runnable glance) {
    return new Waiting(System.nanoTime() + time.toNanos(), time, glance);
  }

  /**
   * What comes; what does not come in time is cancelled.
   *
   * @throws IOException if it fails, or does not come in time
   * @throws InterruptedIOException if the waiting thread is interrupted
   */
  public <T> T await(CompletableFuture<T> coming) throws IOException {
    try {
      return awaited(coming);
    } finally {
      coming.cancel(true);
    }
  }

  private <T> T awaited(CompletableFuture<T> coming) throws IOException {
    while (System.nanoTime() - end < 0) {
      glance.run();
      try {
        return coming.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        continue;
      } catch (ExecutionException e) {
        throw failure(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      }
    }
    throw new IOException("answers not within " + time.toMillis() + " ms");
  }

  private static IOException failure(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException fault) {
      throw fault;
    }
    return cause instanceof IOException fault ? fault : new IOException(cause);
  }
}
