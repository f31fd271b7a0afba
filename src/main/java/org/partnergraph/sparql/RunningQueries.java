package org.partnergraph.sparql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.sparql.exec.QueryExec;

/** The queries that are being answered. */
public final class RunningQueries {

  private final Map<HttpAction, QueryExec> running = new ConcurrentHashMap<>();

  void begin(HttpAction action, QueryExec query) {
    running.put(action, query);
  }

  void end(HttpAction action) {
    running.remove(action);
  }

  /**
   * Ends all of them; each is answered as one that took too long.
   *
   * @return how many there were
   */
  public int endAll() {
    int count = 0;
    for (QueryExec query : running.values()) {
      query.abort();
      count++;
    }
    return count;
  }
}
