package org.partnergraph.rest;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The turn of the one who makes what all ask for. Who asks meanwhile waits for it a little, if not
 * too many wait already, and is else told to come again: making may take minutes where the graph is
 * large, and who waits keeps a place from those who ask for something else.
 */
public final class SharedTurn {

  /** How long a request waits unless told otherwise. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ReentrantLock lock = new ReentrantLock(true);
  private final Duration patience;
  private final Semaphore room;

  /**
   * A turn.
   *
   * @param patience how long a request waits at most
   * @param room so many wait at most; it may be that of other turns, too
   */
  public SharedTurn(Duration patience, Semaphore room) {
    this.patience = patience;
    this.room = room;
  }

  /**
   * Waits for the turn of the present thread, which must {@link #end} it.
   *
   * @throws ProblemException 503 if too many wait, it does not come in time, or the thread is
   *     interrupted
   */
  public void await() {
    if (!comes()) {
      String detail = "what is asked for is being made for somebody else; ask again in a moment";
      throw new ProblemException(Problem.of(Problem.Kind.BUSY, detail));
    }
  }

  private boolean comes() {
    try {
      return lock.tryLock(0, TimeUnit.NANOSECONDS) || waits();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean waits() throws InterruptedException {
    if (!room.tryAcquire()) {
      return false;
    }
    try {
      return lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      room.release();
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
