package org.partnergraph.sparql;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.atlas.lib.Alarm;
import org.apache.jena.atlas.lib.AlarmClock;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.sparql.exec.QueryExec;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.jspecify.annotations.Nullable;
import org.partnergraph.rest.Admission;
import org.partnergraph.rest.Problem;

/**
 * The queries that are being answered. So many of them may take long; any other that is not done
 * after a second makes room as soon as somebody waits.
 */
public final class RunningQueries {

  private static final long SHORT_MILLIS = 1_000;
  private static final long AGAIN_MILLIS = 200;

  /** The deadline for rows, and some seconds to notice that it is over. */
  private static final long LONGEST_MILLIS = 45_000;

  /** To notice that it was ended, between two rows. */
  private static final long NOTICE_MILLIS = 2_000;

  private static final String ROOM =
      "the query was ended to make room for others: the service is busy with long queries";

  private final Admission places;
  private final int mostLong;
  private final Map<HttpAction, Running> running = new ConcurrentHashMap<>();
  private final AtomicLong ended = new AtomicLong();
  private int working;

  /**
   * None yet.
   *
   * @param places at which others wait
   * @param mostLong how many may take longer than a second while others wait
   */
  public RunningQueries(Admission places, int mostLong) {
    this.places = places;
    this.mostLong = mostLong;
  }

  /** A query at work. */
  private static final class Running {
    private final QueryExec query;
    private final long begun = System.nanoTime();
    private @Nullable Alarm alarm;
    private boolean isLong;

    Running(QueryExec query) {
      this.query = query;
    }

    private long millis() {
      return (System.nanoTime() - begun) / 1_000_000;
    }
  }

  synchronized void begin(HttpAction action, QueryExec query) {
    Running begun = new Running(query);
    running.put(action, begun);
    lookAgain(action, begun, SHORT_MILLIS);
  }

  private void lookAgain(HttpAction action, Running one, long millis) {
    one.alarm = AlarmClock.get().add(() -> look(action, one), millis);
  }

  private synchronized void look(HttpAction action, Running one) {
    if (running.get(action) != one) {
      return;
    }
    if (working < mostLong) {
      working++;
      one.isLong = true;
      hangUpIn(action, one, LONGEST_MILLIS - one.millis());
    } else if (one.millis() > LONGEST_MILLIS) {
      hangUpIn(action, one, 0);
    } else if (places.queued() == 0) {
      lookAgain(action, one, AGAIN_MILLIS);
    } else {
      ended.incrementAndGet();
      Problem problem = Problem.of(Problem.Kind.BUSY, ROOM);
      action.getRequest().setAttribute(WatchedResponse.PROBLEM, problem);
      one.query.abort();
      hangUpIn(action, one, NOTICE_MILLIS);
    }
  }

  private void hangUpIn(HttpAction action, Running one, long millis) {
    one.alarm = AlarmClock.get().add(() -> hangUp(action, one), millis);
  }

  /**
   * Ends the connection: who waits until a client takes the rows that it was sent cannot notice
   * that the query was ended, and keeps a place.
   */
  private void hangUp(HttpAction action, Running one) {
    Optional<EndPoint> client;
    synchronized (this) {
      client = running.get(action) == one ? Optional.of(client(action)) : Optional.empty();
    }
    client.ifPresent(EndPoint::close);
  }

  private static EndPoint client(HttpAction action) {
    return ServletContextRequest.getServletContextRequest(action.getRequest())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint();
  }

  synchronized void end(HttpAction action) {
    Running one = running.remove(action);
    if (one != null) {
      if (one.alarm != null) {
        AlarmClock.get().cancel(one.alarm);
      }
      working -= one.isLong ? 1 : 0;
    }
  }

  /** How many were ended to make room. */
  public long ended() {
    return ended.get();
  }

  /**
   * Ends all of them; each is answered as one that took too long.
   *
   * @return how many there were
   */
  public int endAll() {
    int count = 0;
    for (Running one : running.values()) {
      one.query.abort();
      count++;
    }
    return count;
  }
}
