package org.partnergraph.federation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;
import org.partnergraph.http.HttpClients;
import org.partnergraph.http.LimitedBody;
import org.partnergraph.http.Waiting;

/**
 * One request to an endpoint (SPARQL 1.1 Protocol, 2.1.2). Nothing of who asked goes with it;
 * redirects are not followed.
 *
 * @param agent the User-Agent
 * @param limits of time and size
 * @param reachable which names may be asked
 */
record Remote(String agent, Limits limits, Reachable reachable) {

  private static final String RESULTS = "application/sparql-results+json";

  /** A lookup cannot be broken off; whoever waits for it can go. */
  private static final Executor LOOKUPS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "lookup");
            thread.setDaemon(true);
            return thread;
          });

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
      return read(answer(URI.create(endpoint), query, ended));
    } catch (UnknownHostException e) {
      throw new RemoteFailureException(endpoint, "is not there: no such host");
    } catch (IOException e) {
      throw new RemoteFailureException(endpoint, reason(e));
    }
  }

  /**
   * The name is checked before the request and after it. Java keeps what it looked up for longer
   * than a request takes, so that one of the two sees the address that was asked.
   */
  private HttpResponse<byte[]> answer(URI address, String query, BooleanSupplier ended)
      throws IOException {
    Waiting waiting =
        Waiting.of(
            limits.time(),
            () -> {
              if (ended.getAsBoolean()) {
                throw new QueryCancelledException();
              }
            });
    waiting.await(checked(address, reachable));
    HttpResponse<byte[]> response = waiting.await(sent(address, query));
    waiting.await(checked(address, reachable));
    return response;
  }

  private static String reason(IOException e) {
    String said = e.getMessage();
    return said != null && said.startsWith("answers ") ? said : "cannot be reached";
  }

  private static CompletableFuture<URI> checked(URI address, Reachable reachable) {
    CompletableFuture<URI> checked = new CompletableFuture<>();
    LOOKUPS.execute(
        () -> {
          try {
            reachable.require(address);
            checked.complete(address);
          } catch (UnknownHostException | ServiceRefusedException e) {
            checked.completeExceptionally(e);
          }
        });
    return checked;
  }

  private CompletableFuture<HttpResponse<byte[]>> sent(URI address, String query) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("User-Agent", agent)
            .header("Accept", RESULTS)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
            .build();
    return Client.HTTP.sendAsync(request, head -> new LimitedBody(limits.bytes()));
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
    return rows(response.body());
  }

  private static List<Binding> rows(byte[] body) throws IOException {
    try {
      return RowSetReader.createReader(ResultSetLang.RS_JSON)
          .read(new ByteArrayInputStream(body), Context.emptyContext())
          .stream()
          .toList();
    } catch (RuntimeException e) { // the parser has many of them, for truth values too
      throw new IOException("answers with something else than results", e);
    }
  }

  /** Made when the first query asks another endpoint; most processes never need it. */
  private static final class Client {
    static final HttpClient HTTP =
        HttpClients.unredirected().proxy(HttpClient.Builder.NO_PROXY).build();
  }
}
