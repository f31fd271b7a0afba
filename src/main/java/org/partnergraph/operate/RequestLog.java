package org.partnergraph.operate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.partnergraph.rest.RequestAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Gives each request an id, which all lines of the log about it carry and the answer tells ({@code
 * X-Request-Id}), measures it, and writes down the slow ones with what was asked. Nothing is
 * written down of who asks.
 */
public final class RequestLog implements Filter {

  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
  private static final Logger SLOW = LoggerFactory.getLogger("org.partnergraph.slow");
  private static final Duration SLOW_FROM = Duration.ofSeconds(2);
  private static final String HEADER = "X-Request-Id";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");
  private static final int LONGEST = 4000;

  private final MeterRegistry measurements;

  /** That measures into a registry. */
  public RequestLog(MeterRegistry measurements) {
    this.measurements = measurements;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    String id =
        Optional.ofNullable(in.getHeader(HEADER))
            .filter(given -> ID.matcher(given).matches())
            .orElseGet(RequestLog::fresh);
    out.setHeader(HEADER, id);
    long begin = System.nanoTime();
    try (MDC.MDCCloseable closeable = MDC.putCloseable("request", id)) {
      boolean whole = false;
      try {
        chain.doFilter(request, response);
        whole = true;
      } finally {
        note(in, whole ? out.getStatus() : 500, Duration.ofNanos(System.nanoTime() - begin));
      }
    }
  }

  /** Tells requests apart and keeps no secret: the generator that all threads share would wait. */
  private static String fresh() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private void note(HttpServletRequest in, int status, Duration took) {
    String operation = operation(in);
    Timer.builder("http.server.requests")
        .description("Requests by operation and status")
        .tag("operation", operation)
        .tag("status", Integer.toString(status))
        .publishPercentileHistogram(false)
        .publishPercentiles(0.5, 0.99)
        .register(measurements)
        .record(took);
    LOG.atDebug()
        .addKeyValue("method", in.getMethod())
        .addKeyValue("operation", operation)
        .addKeyValue("status", status)
        .addKeyValue("millis", took.toMillis())
        .log("{} {} {} in {} ms", in.getMethod(), in.getRequestURI(), status, took.toMillis());
    if (took.compareTo(SLOW_FROM) >= 0 && in.getAttribute(RequestAttributes.SENT_AWAY) == null) {
      SLOW.atWarn()
          .addKeyValue("operation", operation)
          .addKeyValue("status", status)
          .addKeyValue("millis", took.toMillis())
          .log("{} took {} ms ({}): {}", operation, took.toMillis(), status, asked(in));
    }
  }

  private static String operation(HttpServletRequest in) {
    Object known = in.getAttribute(RequestAttributes.OPERATION);
    if (known != null) {
      return known.toString();
    }
    return switch (in.getRequestURI()) {
      case "/sparql", "/update", "/graphs" -> in.getRequestURI().substring(1);
      default -> "other";
    };
  }

  /** On one line: what comes from outside must not begin one of its own. */
  private static String asked(HttpServletRequest in) {
    String query =
        Optional.ofNullable((String) in.getAttribute(RequestAttributes.QUERY))
            .orElseGet(() -> address(in));
    String line = query.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
  }

  private static String address(HttpServletRequest in) {
    return in.getRequestURI()
        + Optional.ofNullable(in.getQueryString()).map(q -> "?" + q).orElse("");
  }
}
