package org.partnergraph.rest;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The turn of the one who makes what all ask for. Who asks meanwhile waits for it a little, and is
 * then told to come again: making may take minutes where the graph is large.
 */
public final class SharedTurn {

  /** How long a request waits unless told otherwise: all the while it keeps a place from others. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ReentrantLock lock = new ReentrantLock(true);
  private final Duration patience;

  /** With the time that a request waits at most. */
  public SharedTurn(Duration patience) {
    this.patience = patience;
  }

  /**
   * Waits for the turn of the present thread, which must {@link #end} it.
   *
   * @throws ProblemException 503 if it does not come in time, or the thread is interrupted
   */
  public void await() {
    if (!comes()) {
      String detail = "what is asked for is being made for somebody else; ask again in a moment";
      throw new ProblemException(Problem.of(Problem.Kind.BUSY, detail));
    }
  }

  private boolean comes() {
    try {
      return lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits as long as it takes: for work in the background, never for a request. */
  public void awaitLong() {
    lock.lock();
  }

  /** Lets the next one in. */
  public void end() {
    lock.unlock();
  }
}
