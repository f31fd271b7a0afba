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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.Replies;
import org.partnergraph.rest.Reply;
import org.partnergraph.rest.RequestAttributes;

/**
 * Gives each client so much processor time in a minute, whoever asks for the health aside. Work is
 * charged when it is done, so that a costly query counts for what it cost, and ten thousand answers
 * that are known already count for little; who is in debt gets 429 and the seconds until it is
 * paid. Who asks from this machine itself has no limit.
 */
public final class Budgets implements Filter {

  private static final int MOST_CLIENTS = 100_000;

  /** What a request that is not done counts for when places are given: nobody knows yet. */
  private static final long EXPECTED_MILLIS = 100;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Clients clients;
  private final long millis;
  private final AtomicLong refused = new AtomicLong();
  private final Cache<String, Account> accounts =
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
    Optional<String> client = clients.of(in);
    client.ifPresent(name -> RequestAttributes.client(in, name));
    boolean free = millis == 0 || in.getRequestURI().startsWith("/health");
    Optional<Account> account = free ? Optional.empty() : client.map(this::account);
    if (account.isEmpty()) {
      chain.doFilter(request, response);
    } else if (account.get().bucket.getAvailableTokens() <= 0) {
      refused.incrementAndGet();
      Replies.send(refusal(account.get().bucket), in, (HttpServletResponse) response);
    } else {
      pass(account.get(), in, response, chain);
    }
  }

  private void pass(
      Account account, HttpServletRequest in, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    int others = account.atOnce.getAndIncrement();
    try {
      long used = millis - account.bucket.getAvailableTokens();
      RequestAttributes.spent(in, used + others * EXPECTED_MILLIS);
      charge(account.bucket, in, response, chain);
    } finally {
      account.atOnce.decrementAndGet();
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

  /**
   * What a client uses.
   *
   * @param bucket the processor time that is left to it, in milliseconds
   * @param atOnce how many of its requests are not done
   */
  private record Account(Bucket bucket, AtomicInteger atOnce) {}

  private Account account(String client) {
    return accounts.get(client, name -> new Account(fresh(), new AtomicInteger()));
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
