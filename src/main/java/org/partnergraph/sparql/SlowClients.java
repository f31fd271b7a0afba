package org.partnergraph.sparql;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends connections that send a request, or take an answer, more slowly than any line does. Jetty's
 * own timeout ends those that stand still, and begins anew with each byte.
 */
final class SlowClients extends AbstractLifeCycle implements Connection.Listener {

  private static final Logger LOG = LoggerFactory.getLogger(SlowClients.class);
  private static final Duration WINDOW = Duration.ofSeconds(5);

  /** In each window. */
  private static final long LEAST_BYTES = 500 * WINDOW.toSeconds();

  /** So many windows, one after the other, for who sends. */
  private static final int MOST_SENDING = 2;

  /**
   * And for who takes: a system tells that more can be written only when it has got rid of a good
   * part of what it holds, which takes an honest reader on a poor line half a minute.
   */
  private static final int MOST_TAKING = 12;

  private final Scheduler scheduler;
  private final Map<Connection, State> seen = new ConcurrentHashMap<>();

  SlowClients(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * A connection as it was when it was last looked at.
   *
   * @param sending for how many windows it had sent too slowly
   * @param taking for how many windows it had taken an answer too slowly
   */
  private record State(long in, long out, long answered, int sending, int taking) {

    static State of(Connection connection, int sending, int taking) {
      return new State(
          connection.getBytesIn(),
          connection.getBytesOut(),
          connection.getMessagesOut(),
          sending,
          taking);
    }

    /** Some bytes came, but few, and no request was complete. */
    boolean trickledIn(Connection now) {
      long bytes = now.getBytesIn() - in;
      return bytes > 0 && bytes < LEAST_BYTES && now.getMessagesOut() == answered;
    }

    /** An answer is stuck at the client, who takes few bytes of it. */
    boolean trickledOut(Connection now) {
      return now.getBytesOut() - out < LEAST_BYTES
          && now.getMessagesOut() == answered
          && now.getEndPoint() instanceof AbstractEndPoint end
          && end.getWriteFlusher().isPending();
    }
  }

  @Override
  protected void doStart() {
    again();
  }

  private void again() {
    scheduler.schedule(this::look, WINDOW.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    if (isRunning()) {
      seen.replaceAll(SlowClients::looked);
      again();
    }
  }

  private static State looked(Connection connection, State before) {
    State now =
        State.of(
            connection,
            before.trickledIn(connection) ? before.sending() + 1 : 0,
            before.trickledOut(connection) ? before.taking() + 1 : 0);
    if (now.sending() >= MOST_SENDING || now.taking() >= MOST_TAKING) {
      boolean sends = now.sending() >= MOST_SENDING;
      LOG.debug("a client is cut off that {} too slowly", sends ? "sends" : "takes its answer");
      connection.getEndPoint().close();
    }
    return now;
  }

  @Override
  public void onOpened(Connection connection) {
    seen.put(connection, State.of(connection, 0, 0));
  }

  @Override
  public void onClosed(Connection connection) {
    seen.remove(connection);
  }
}
