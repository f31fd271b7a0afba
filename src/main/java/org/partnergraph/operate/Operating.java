package org.partnergraph.operate;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.partnergraph.follow.Follower;
import org.partnergraph.rest.Admission;
import org.partnergraph.rest.AnswerCache;
import org.partnergraph.rest.Operation;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.store.KnowledgeStore;

/**
 * What keeps a running service up, and its measurements.
 *
 * @param answers that are known already
 * @param making places for answers that have to be made
 * @param queries places for SPARQL queries
 * @param filters what sees every request first
 * @param metrics told at {@code /metrics}
 */
public record Operating(
    AnswerCache answers,
    Admission making,
    Admission queries,
    List<Filter> filters,
    Operation metrics) {

  private static final int WAITING = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MAKING_PER_PROCESSOR = 4;

  /** Queries at work besides the long ones. */
  private static final int SHORT_ONES = 3;

  /**
   * Of a service whose indexes follow the store already.
   *
   * @param connections the data version of the index of connections
   * @param follower of a replica
   */
  public static Operating of(
      KnowledgeStore store,
      SearchIndex index,
      LongSupplier connections,
      Limits limits,
      Optional<Follower> follower) {
    int making = MAKING_PER_PROCESSOR * Runtime.getRuntime().availableProcessors();
    Metrics metrics = new Metrics();
    Operating operating =
        of(
            new AnswerCache(store, () -> Math.min(connections.getAsLong(), index.version())),
            new Admission(making, 2 * WAITING, PATIENCE),
            new Admission(limits.queries() + SHORT_ONES, WAITING, PATIENCE),
            new BehindProxy(new Clients(limits.proxies())),
            new Budgets(limits),
            metrics);
    metrics.of(store, index);
    follower.ifPresent(metrics::of);
    return operating;
  }

  private static Operating of(
      AnswerCache answers,
      Admission making,
      Admission queries,
      BehindProxy proxy,
      Budgets budgets,
      Metrics metrics) {
    metrics.of(answers);
    metrics.of("making", making);
    metrics.of("queries", queries);
    metrics.of(budgets);
    List<Filter> filters = List.of(new RequestLog(metrics.registry()), proxy, budgets);
    return new Operating(answers, making, queries, filters, metrics.operation());
  }
}
