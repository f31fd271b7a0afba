package org.partnergraph.federation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.resultset.ResultSetException;
import org.apache.jena.sparql.util.Context;

/**
 * One request to an endpoint (SPARQL 1.1 Protocol, 2.1.2). Nothing of who asked goes with it;
 * redirects are not followed.
 *
 * @param agent the User-Agent
 * @param limits of time and size
 */
record Remote(String agent, Limits limits) {

  private static final String RESULTS = "application/sparql-results+json";
  private static final long GLANCE_MILLIS = 50;

  /**
   * How much an endpoint may take and give.
   *
   * @param time for one request, from its beginning to the last byte of the answer
   * @param bytes of one answer
   * @param requests of one query
   */
  record Limits(Duration time, int bytes, int requests) {}

  /**
   * The rows that an endpoint answers.
   *
   * @param ended whether nobody waits for them any more
   * @throws RemoteFailureException if it gives none, or too many, or too late
   * @throws ServiceRefusedException if its name leads where it must not
   */
  List<Binding> rows(String endpoint, String query, BooleanSupplier ended) {
    try {
      URI address = URI.create(endpoint);
      Reachable.require(address);
      return read(sent(address, query, ended));
    } catch (UnknownHostException e) {
      throw new RemoteFailureException(endpoint, "is not there: no such host");
    } catch (ResultSetException | RiotException e) {
      throw new RemoteFailureException(endpoint, "answers with something else than results");
    } catch (IOException e) {
      throw new RemoteFailureException(endpoint, reason(e));
    }
  }

  private static String reason(IOException e) {
    String said = e.getMessage();
    return said != null && said.startsWith("answers ") ? said : "cannot be reached";
  }

  private HttpResponse<byte[]> sent(URI address, String query, BooleanSupplier ended)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("User-Agent", agent)
            .header("Accept", RESULTS)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        Client.HTTP.sendAsync(request, head -> new LimitedBody(limits.bytes()));
    try {
      return await(answer, ended);
    } finally {
      answer.cancel(true);
    }
  }

  private HttpResponse<byte[]> await(
      CompletableFuture<HttpResponse<byte[]>> answer, BooleanSupplier ended) throws IOException {
    long end = System.nanoTime() + limits.time().toNanos();
    while (System.nanoTime() < end) {
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
    throw new IOException("answers not within " + limits.time().toMillis() + " ms");
  }

  private static List<Binding> read(HttpResponse<byte[]> response) throws IOException {
    int status = response.statusCode();
    if (status >= 300 && status < 400) {
      throw new IOException("answers with a redirect, which is not followed");
    }
    if (status != 200) {
      throw new IOException("answers with status " + status);
    }
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (!type.startsWith(RESULTS) && !type.startsWith("application/json")) {
      throw new IOException("answers with something else than results in JSON");
    }
    return RowSetReader.createReader(ResultSetLang.RS_JSON)
        .read(new ByteArrayInputStream(response.body()), Context.emptyContext())
        .stream()
        .toList();
  }

  /** Made when the first query asks another endpoint; most processes never need it. */
  private static final class Client {
    static final HttpClient HTTP =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
  }
}
