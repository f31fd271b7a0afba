package org.partnergraph.operate;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.partnergraph.follow.Follower;
import org.partnergraph.rest.Admission;
import org.partnergraph.rest.AnswerCache;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.Reply;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.store.KnowledgeStore;

/** What the service measures of itself, in the text format of Prometheus at {@code /metrics}. */
public final class Metrics {

  private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** Of this process. */
  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
  }

  /** Where others write. */
  public MeterRegistry registry() {
    return registry;
  }

  /** Measures the age of what is read. */
  public void of(KnowledgeStore store, SearchIndex index) {
    gauge("partnergraph.data.version", "Version of the data", store, KnowledgeStore::version);
    gauge(
        "partnergraph.search.version",
        "Data version of the search index",
        index,
        SearchIndex::version);
  }

  /** Measures how far a replica follows. */
  public void of(Follower follower) {
    gauge(
        "partnergraph.follow.age",
        "Seconds since the replica last had all that its primary had",
        follower,
        replica -> replica.state().age());
    counter(
        "partnergraph.follow.failures",
        "Looks at the primary that were in vain",
        follower,
        Follower::failures);
  }

  /** Measures known answers. */
  public void of(AnswerCache answers) {
    counter("partnergraph.answers.known", "Answers that were known", answers, AnswerCache::hits);
    counter(
        "partnergraph.answers.made", "Answers that had to be made", answers, AnswerCache::misses);
  }

  /** Measures who waits and who is sent away. */
  public void of(String kind, Admission admission) {
    gauge("partnergraph." + kind + ".working", "At work now", admission, Admission::working);
    gauge("partnergraph." + kind + ".waiting", "Waiting now", admission, Admission::queued);
    counter(
        "partnergraph." + kind + ".refused", "Sent away as busy", admission, Admission::refused);
  }

  /** Measures clients that asked for too much. */
  public void of(Budgets budgets) {
    counter("partnergraph.clients.refused", "Over their budget", budgets, Budgets::refused);
  }

  private <T> void gauge(String name, String text, T source, ToDoubleFunction<T> value) {
    Gauge.builder(name, source, value).description(text).register(registry);
  }

  private <T> void counter(String name, String text, T source, ToDoubleFunction<T> value) {
    FunctionCounter.builder(name, source, value).description(text).register(registry);
  }

  /** The operation. */
  public Operation operation() {
    return new Operation(
        "metrics",
        "/metrics",
        Operation.SERVICE,
        Operation.text(
            "Messwerte des Dienstes für Prometheus.",
            "Measurements of the service for Prometheus.",
            "Pomiary usługi dla Prometheusa."),
        List.of(),
        Operation.Answer.chosen("The measurements", List.of("text/plain"), ""),
        "/metrics",
        call ->
            Reply.of(FORMAT, registry.scrape().getBytes(StandardCharsets.UTF_8), -1)
                .header("Cache-Control", "no-store"));
  }
}
