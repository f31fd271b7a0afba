package org.partnergraph.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The turn of the one writer, given in the order of asking. Nobody waits for it without an end. */
public final class WriterTurn {

  /** How long a writer waits unless told otherwise: less than proxies and clients do. */
  public static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ReentrantLock lock = new ReentrantLock(true);
  private final Duration patience;

  /** With the time that a writer waits at most. */
  public WriterTurn(Duration patience) {
    this.patience = patience;
  }

  /**
   * Waits for the turn of the present thread.
   *
   * @throws BusyStoreException if it does not come in time, or the thread is interrupted
   */
  public void await() {
    try {
      if (!lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new BusyStoreException(patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw BusyStoreException.interrupted();
    }
  }

  /** Takes the turn if nobody has it. */
  public boolean tryTake() {
    return lock.tryLock();
  }

  /** Whether it is the turn of the present thread. */
  public boolean isMine() {
    return lock.isHeldByCurrentThread();
  }

  /** Lets the next one in. */
  public void end() {
    lock.unlock();
  }
}
