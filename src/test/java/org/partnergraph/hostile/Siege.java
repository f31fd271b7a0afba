package org.partnergraph.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that ask normal things, and others that attack at the same time, each from an address of
 * its own.
 *
 * @param address of the service
 * @param attackers how many attack
 */
public record Siege(URI address, int attackers) {

  /** The token that the service is to be started with. */
  public static final String TOKEN = "secret";

  /**
   * No hostile request takes longer: five seconds in a queue, ten to the first row of a query and
   * thirty from there, and what a machine adds that is busy with all of them.
   */
  public static final Duration DEADLINE = Duration.ofSeconds(60);

  private static final int PEOPLE = 3;
  private static final long PAUSE_MILLIS = 20;
  private static final AtomicInteger TURNS = new AtomicInteger();

  /**
   * What was seen.
   *
   * @param normal by kind
   * @param hostile by name
   */
  public record Seen(Map<String, Tally> normal, Map<String, Tally> hostile) {}

  /** All requests that are meant to hurt. */
  public static List<Hostile> hostile() {
    List<Hostile> all = new ArrayList<>(HostileQueries.all());
    all.addAll(HostileRequests.all());
    all.addAll(HostileConnections.all());
    return all;
  }

  /** Normal questions alone. */
  public Seen peace(Duration time) {
    return run(List.of(), time);
  }

  /**
   * Normal questions under attack, until the time is over and each hostile request was sent at
   * least once.
   */
  public Seen attack(List<Hostile> hostile, Duration time) {
    return run(hostile, time);
  }

  private Seen run(List<Hostile> hostile, Duration time) {
    Seen seen = new Seen(new LinkedHashMap<>(), new LinkedHashMap<>());
    Normal.ALL.forEach(normal -> seen.normal().put(normal.kind(), new Tally()));
    hostile.forEach(one -> seen.hostile().put(one.name(), new Tally()));
    Clock clock =
        new Clock(System.nanoTime() + time.toNanos(), new AtomicInteger(), hostile.size());
    List<Callable<Void>> clients = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      String client = "192.0.2." + (i + 1);
      clients.add(() -> asking(client, clock, seen));
    }
    for (int i = 0; i < attackers && !hostile.isEmpty(); i++) {
      String client = "198.51.100." + (i + 1);
      clients.add(() -> attacking(client, clock, hostile, seen));
    }
    together(clients);
    return seen;
  }

  /** When it is over. */
  private record Clock(long end, AtomicInteger sent, int least) {
    boolean isOver() {
      return System.nanoTime() > end && sent.get() >= least;
    }
  }

  private Void asking(String client, Clock clock, Seen seen) throws Exception {
    while (!clock.isOver()) {
      for (Normal normal : Normal.ALL) {
        tally(seen.normal(), normal.kind())
            .add(normal.ask(address, client, TURNS.incrementAndGet()));
        Thread.sleep(PAUSE_MILLIS);
      }
    }
    return null;
  }

  private Void attacking(String client, Clock clock, List<Hostile> hostile, Seen seen) {
    while (!clock.isOver()) {
      Hostile next = hostile.get(clock.sent().getAndIncrement() % hostile.size());
      Target target = new Target(address, client, DEADLINE, TURNS.incrementAndGet());
      try {
        tally(seen.hostile(), next.name()).add(next.attack().on(target));
      } catch (IOException e) {
        throw new UncheckedIOException(next.name(), e);
      }
    }
    return null;
  }

  private static Tally tally(Map<String, Tally> tallies, String name) {
    Tally tally = tallies.get(name);
    if (tally == null) {
      throw new IllegalStateException("nothing is counted of " + name);
    }
    return tally;
  }

  private static void together(List<Callable<Void>> clients) {
    ExecutorService threads = Executors.newFixedThreadPool(clients.size());
    try {
      for (Future<Void> client : threads.invokeAll(clients)) {
        client.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
    }
  }
}
