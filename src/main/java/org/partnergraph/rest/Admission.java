package org.partnergraph.rest;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets so many requests work at the same time; a few more wait a little, in the order in which they
 * came, and the others are told to come again.
 */
public final class Admission {

  private final Semaphore places;
  private final int most;
  private final int waiting;
  private final Duration patience;
  private final AtomicLong refused = new AtomicLong();

  /**
   * An admission.
   *
   * @param most how many work at the same time
   * @param waiting how many may wait
   * @param patience how long each waits at most
   */
  public Admission(int most, int waiting, Duration patience) {
    this.places = new Semaphore(most, true);
    this.most = most;
    this.waiting = waiting;
    this.patience = patience;
  }

  /** A place at work, to be left. */
  public final class Place implements AutoCloseable {
    @Override
    public void close() {
      places.release();
    }
  }

  /**
   * Waits for a place.
   *
   * @throws ProblemException 503 if there is none in time
   */
  public Place enter() {
    if (places.tryAcquire() || (places.getQueueLength() < waiting && waited())) {
      return new Place();
    }
    refused.incrementAndGet();
    throw new ProblemException(Problem.of(Problem.Kind.BUSY, Problem.Kind.BUSY.title()));
  }

  private boolean waited() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** How many work now. */
  public int working() {
    return most - places.availablePermits();
  }

  /** How many wait now. */
  public int queued() {
    return places.getQueueLength();
  }

  /** How many were told to come again since the start. */
  public long refused() {
    return refused.get();
  }
}
