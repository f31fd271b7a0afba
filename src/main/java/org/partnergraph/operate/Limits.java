package org.partnergraph.operate;

import java.util.Set;

/**
 * How much may be asked of the service.
 *
 * @param queries how many SPARQL queries may take longer than a second while others wait
 * @param clientSeconds seconds of processor time for each client and minute; 0 for no limit
 * @param proxies addresses besides this machine's own that are believed what they say of the
 *     requests that they pass on
 */
public record Limits(int queries, int clientSeconds, Set<String> proxies) {

  /** Processor time that each client has in a minute, unless told otherwise. */
  public static final int CLIENT_SECONDS = 30;

  /** What fits this machine: a processor stays free of queries if there are several. */
  public static Limits standard() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Limits(Math.max(1, processors - 1), CLIENT_SECONDS, Set.of());
  }
}
