package org.partnergraph.store;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Has work done again that failed, in a thread of its own, after a pause that doubles from a second
 * to five minutes until the work succeeds. One try at most is waited for.
 */
public final class Retries implements AutoCloseable {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Runnable work;
  private final ScheduledThreadPoolExecutor timer;
  private Duration next = FIRST;

  /**
   * Of work that says itself whether it {@link #failed} or {@link #succeeded}.
   *
   * @param name of the thread
   */
  public Retries(String name, Runnable work) {
    this.work = work;
    this.timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /**
   * The work failed, and is done again later.
   *
   * @return the pause before that
   */
  public synchronized Duration failed() {
    Duration pause = next;
    if (timer.getQueue().isEmpty()) {
      next = pause.compareTo(LONGEST.dividedBy(2)) > 0 ? LONGEST : pause.multipliedBy(2);
      try {
        timer.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        return LONGEST; // closed meanwhile: nothing is done any more
      }
    }
    return pause;
  }

  /** The next failure is the first again. */
  public synchronized void succeeded() {
    next = FIRST;
  }

  /** Work that has begun goes on; none is begun any more. */
  @Override
  public void close() {
    timer.shutdown();
  }
}
