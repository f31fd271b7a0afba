package org.partnergraph.rest;

import java.time.Duration;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets so many requests work at the same time; a few more wait a little, and the others are told to
 * come again. Who has used least of late goes first, and last comes who has used most: a crowd that
 * asks for much does not keep those waiting who ask for little.
 */
public final class Admission {

  private final int most;
  private final int places;
  private final Duration patience;
  private final TreeSet<Waiter> waiting =
      new TreeSet<>(Comparator.comparingLong(Waiter::spent).thenComparingLong(Waiter::number));
  private final AtomicLong refused = new AtomicLong();
  private long number;
  private int working;

  /** Someone who waits; the turn tells whether a place was given or lost. */
  private record Waiter(long spent, long number, CompletableFuture<Boolean> turn) {}

  /**
   * An admission.
   *
   * @param most how many work at the same time
   * @param waiting how many may wait
   * @param patience how long each waits at most
   */
  public Admission(int most, int waiting, Duration patience) {
    this.most = most;
    this.places = waiting;
    this.patience = patience;
  }

  /** A place at work, to be left. */
  public final class Place implements AutoCloseable {
    private boolean left;

    @Override
    public void close() {
      if (!left) {
        left = true;
        leave();
      }
    }
  }

  /**
   * Waits for a place.
   *
   * @param spent what the one who asks has used of late, in any unit
   * @throws ProblemException 503 if there is none in time
   */
  public Place enter(long spent) {
    Waiter waiter = queue(spent);
    if (!hasPlace(waiter)) {
      refused.incrementAndGet();
      throw new ProblemException(Problem.of(Problem.Kind.BUSY, Problem.Kind.BUSY.title()));
    }
    return new Place();
  }

  private synchronized Waiter queue(long spent) {
    Waiter waiter = new Waiter(spent, number++, new CompletableFuture<>());
    if (working < most && waiting.isEmpty()) {
      working++;
      waiter.turn().complete(true);
      return waiter;
    }
    waiting.add(waiter);
    if (waiting.size() > places) {
      waiting.pollLast().turn().complete(false);
    }
    return waiter;
  }

  private boolean hasPlace(Waiter waiter) {
    try {
      return waiter.turn().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return !gaveUp(waiter);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !gaveUp(waiter);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** False if the place was given, or another took it, at the last moment. */
  private synchronized boolean gaveUp(Waiter waiter) {
    return waiting.remove(waiter) || !waiter.turn().getNow(false);
  }

  private synchronized void leave() {
    Waiter next = waiting.pollFirst();
    if (next == null) {
      working--;
    } else {
      next.turn().complete(true);
    }
  }

  /** How many work now. */
  public synchronized int working() {
    return working;
  }

  /** How many wait now. */
  public synchronized int queued() {
    return waiting.size();
  }

  /** How many were told to come again since the start. */
  public long refused() {
    return refused.get();
  }
}
