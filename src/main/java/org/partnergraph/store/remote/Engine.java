package org.partnergraph.store.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.QueryCancelledException;
import org.partnergraph.http.HttpClients;
import org.partnergraph.store.QueryRejectedException;
import org.partnergraph.store.StoreUnavailableException;

/**
 * The client of an engine (SPARQL 1.1 Protocol). Redirects are not followed, and the credentials
 * are sent to the addresses that the operator named and nowhere else.
 */
final class Engine implements AutoCloseable {

  private static final String VIRTUOSO = "Virtuoso";
  private static final String RESULTS = "application/sparql-results+json";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long GLANCE_MILLIS = 50;
  private static final int TOLD = 300;

  private final RemoteSettings settings;
  private final Watch watch = new Watch();
  private volatile boolean onlyMatches;
  private final HttpClient http = HttpClients.unredirected().build();

  Engine(RemoteSettings settings) {
    this.settings = settings;
  }

  /**
   * Asks a SELECT query; the rows come as they are read.
   *
   * @param ended whether nobody waits for them any more
   * @throws StoreUnavailableException if there are none
   * @throws QueryRejectedException if the engine refuses this query
   */
  RemoteRows select(String query, BooleanSupplier ended) {
    HttpResponse<InputStream> answer =
        sent(settings.query(), "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), ended);
    requireSuccess(settings.query(), answer);
    String type = answer.headers().firstValue("Content-Type").orElse("no type");
    if (!type.startsWith(RESULTS) && !type.startsWith("application/json")) {
      close(answer.body());
      throw failed(settings.query(), "answers with " + type + " instead of results in JSON");
    }
    onlyMatches =
        answer.headers().firstValue("Server").filter(name -> name.startsWith(VIRTUOSO)).isPresent();
    if (answer.headers().firstValue("X-SQL-State").isPresent()) {
      close(answer.body());
      throw failed(settings.query(), "ran out of its own time and gives a part of the answer");
    }
    watch.begin(answer.body(), ended);
    return new RemoteRows(this, answer, ended);
  }

  /**
   * Whether it is trusted with patterns alone. Virtuoso 7 refuses many queries, and answers others
   * otherwise than SPARQL says.
   */
  boolean onlyMatches() {
    return onlyMatches;
  }

  /** Sends an update, and waits until it is done. */
  void update(String update) {
    String form = "update=" + URLEncoder.encode(update, StandardCharsets.UTF_8);
    HttpResponse<InputStream> answer = sent(settings.update(), form, () -> false);
    requireSuccess(settings.update(), answer);
    try {
      answer.body().readAllBytes();
    } catch (IOException e) {
      throw failed(settings.update(), "broke off its answer", e);
    } finally {
      close(answer.body());
    }
  }

  void done(InputStream body) {
    watch.done(body);
    close(body);
  }

  /** The engine broke its answer off. */
  RuntimeException brokenOff(Exception cause) {
    return failed(settings.query(), "broke off its answer or sent something else", cause);
  }

  private HttpResponse<InputStream> sent(URI address, String form, BooleanSupplier ended) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Accept", RESULTS)
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    settings.authorization().ifPresent(value -> request.header("Authorization", value));
    CompletableFuture<HttpResponse<InputStream>> answer =
        http.sendAsync(request.build(), BodyHandlers.ofInputStream());
    try {
      return await(answer, ended);
    } catch (IOException e) {
      throw failed(address, "cannot be reached", e);
    } finally {
      answer.cancel(true);
    }
  }

  private static HttpResponse<InputStream> await(
      CompletableFuture<HttpResponse<InputStream>> answer, BooleanSupplier ended)
      throws IOException {
    while (true) {
      if (ended.getAsBoolean()) {
        throw new QueryCancelledException();
      }
      try {
        return answer.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        continue;
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      }
    }
  }

  private static void requireSuccess(URI address, HttpResponse<InputStream> answer) {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      return;
    }
    String said = told(answer.body());
    throw switch (status) {
      case 401, 403 ->
          failed(
              address,
              "refuses the credentials (status "
                  + status
                  + "): set PARTNERGRAPH_STORE_USER and _PASSWORD, or _TOKEN");
      case 400, 500 -> new QueryRejectedException(address.toString(), said);
      default ->
          status / 100 == 3
              ? failed(address, "answers with a redirect, which is not followed")
              : failed(address, "answers with status " + status);
    };
  }

  private static String told(InputStream body) {
    try (body) {
      String text = new String(body.readNBytes(TOLD), StandardCharsets.UTF_8);
      return text.replaceAll("\\s+", " ").strip();
    } catch (IOException e) {
      return "";
    }
  }

  private static StoreUnavailableException failed(URI address, String what) {
    return new StoreUnavailableException("the store " + address + " " + what);
  }

  private static StoreUnavailableException failed(URI address, String what, Exception cause) {
    return new StoreUnavailableException("the store " + address + " " + what, cause);
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return settings.query().toString();
  }

  @Override
  public void close() {
    watch.close();
  }
}
