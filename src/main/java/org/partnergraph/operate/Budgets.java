package org.partnergraph.operate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.Replies;
import org.partnergraph.rest.Reply;
import org.partnergraph.rest.RequestAttributes;

/**
 * Gives each client so much processor time in a minute. Work is charged when it is done, so that a
 * costly query counts for what it cost, and ten thousand answers that are known already count for
 * little; who is in debt gets 429 and the seconds until it is paid. Who asks from this machine
 * itself has no limit.
 */
public final class Budgets implements Filter {

  private static final int MOST_CLIENTS = 100_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Clients clients;
  private final long millis;
  private final AtomicLong refused = new AtomicLong();
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_CLIENTS)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build();

  /** With the limits of a deployment. */
  public Budgets(Limits limits) {
    this.clients = new Clients(limits.proxies());
    this.millis = Duration.ofSeconds(limits.clientSeconds()).toMillis();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    Optional<Bucket> bucket = millis == 0 ? Optional.empty() : clients.of(in).map(this::bucket);
    if (bucket.isEmpty()) {
      chain.doFilter(request, response);
    } else if (bucket.get().getAvailableTokens() > 0) {
      RequestAttributes.spent(in, millis - bucket.get().getAvailableTokens());
      charge(bucket.get(), request, response, chain);
    } else {
      refused.incrementAndGet();
      Replies.send(refusal(bucket.get()), in, (HttpServletResponse) response);
    }
  }

  private static void charge(
      Bucket bucket, ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long before = THREADS.getCurrentThreadCpuTime();
    try {
      chain.doFilter(request, response);
    } finally {
      long spent = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before).toMillis();
      bucket.consumeIgnoringRateLimits(Math.max(1, spent));
    }
  }

  private Bucket bucket(String client) {
    return buckets.get(client, name -> fresh());
  }

  private Bucket fresh() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(millis).refillGreedy(millis, Duration.ofMinutes(1)))
        .build();
  }

  private Reply refusal(Bucket bucket) {
    long wait =
        Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()).toSeconds()
            + 1;
    String detail =
        "this client has used its "
            + Duration.ofMillis(millis).toSeconds()
            + " seconds of processor time in a minute; ask again in "
            + wait
            + " s";
    return Reply.of(Problem.of(Problem.Kind.TOO_MANY, detail))
        .header("Retry-After", Long.toString(wait));
  }

  /** How many requests were refused since the start. */
  public long refused() {
    return refused.get();
  }
}
