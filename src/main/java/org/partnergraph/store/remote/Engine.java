package org.partnergraph.store.remote;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.QueryCancelledException;
import org.partnergraph.http.HttpClients;
import org.partnergraph.http.Waiting;
import org.partnergraph.store.QueryRejectedException;
import org.partnergraph.store.StoreUnavailableException;

/**
 * The client of an engine (SPARQL 1.1 Protocol). Redirects are not followed, and the credentials
 * are sent to the addresses that the operator named and nowhere else.
 */
final class Engine implements AutoCloseable {

  private static final String VIRTUOSO = "Virtuoso";
  private static final String RESULTS = "application/sparql-results+json";
  private static final int TOLD = 300;

  private final RemoteSettings settings;
  private final Watch watch;
  private volatile boolean onlyMatches;
  private final HttpClient http = HttpClients.unredirected().build();

  Engine(RemoteSettings settings) {
    this.settings = settings;
    this.watch = new Watch(settings.patience());
  }

  /**
   * Asks a SELECT query; the rows come as they are read.
   *
   * @param ended whether nobody waits for them any more
   * @throws StoreUnavailableException if there are none
   * @throws QueryRejectedException if the engine refuses this query
   */
  RemoteRows select(String query, BooleanSupplier ended) {
    HttpResponse<PatientBody> answer =
        sent(settings.query(), "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), ended);
    requireSuccess(settings.query(), answer);
    String type = answer.headers().firstValue("Content-Type").orElse("no type");
    if (!type.startsWith(RESULTS) && !type.startsWith("application/json")) {
      done(answer.body());
      throw failed(settings.query(), "answers with " + type + " instead of results in JSON");
    }
    onlyMatches =
        answer.headers().firstValue("Server").filter(name -> name.startsWith(VIRTUOSO)).isPresent();
    if (answer.headers().firstValue("X-SQL-State").isPresent()) {
      done(answer.body());
      throw failed(settings.query(), "ran out of its own time and gives a part of the answer");
    }
    return new RemoteRows(this, answer, ended);
  }

  /**
   * Whether it is trusted with patterns alone. Virtuoso 7 refuses many queries, and answers others
   * otherwise than SPARQL says.
   */
  boolean onlyMatches() {
    return onlyMatches;
  }

  /**
   * Sends an update, and waits until it is done.
   *
   * @throws QueryRejectedException if the engine refuses it; it is not done
   * @throws StoreUnavailableException if it is not known whether it is done
   */
  void update(String update) {
    String form = "update=" + URLEncoder.encode(update, StandardCharsets.UTF_8);
    HttpResponse<PatientBody> answer = sent(settings.update(), form, () -> false);
    requireSuccess(settings.update(), answer);
    try {
      answer.body().readAllBytes();
    } catch (IOException e) {
      throw failed(settings.update(), "broke off its answer", e);
    } finally {
      done(answer.body());
    }
  }

  void done(PatientBody body) {
    watch.done(body);
    close(body);
  }

  /** The engine broke its answer off. */
  RuntimeException brokenOff(Exception cause) {
    return failed(settings.query(), "broke off its answer or sent something else", cause);
  }

  private HttpResponse<PatientBody> sent(URI address, String form, BooleanSupplier ended) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Accept", RESULTS)
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    settings.authorization().ifPresent(value -> request.header("Authorization", value));
    try {
      HttpResponse<PatientBody> answer =
          Waiting.of(settings.patience(), () -> requireWanted(ended))
              .await(http.sendAsync(request.build(), head -> patiently()));
      watch.begin(answer.body(), ended);
      return answer;
    } catch (IOException e) {
      throw failed(address, reason(e), e);
    }
  }

  private static String reason(IOException e) {
    String said = e.getMessage();
    return said != null && said.startsWith("answers ") ? said : "cannot be reached";
  }

  private static BodySubscriber<PatientBody> patiently() {
    return BodySubscribers.mapping(BodySubscribers.ofInputStream(), PatientBody::new);
  }

  private static void requireWanted(BooleanSupplier ended) {
    if (ended.getAsBoolean()) {
      throw new QueryCancelledException();
    }
  }

  private void requireSuccess(URI address, HttpResponse<PatientBody> answer) {
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
      case 400 -> new QueryRejectedException(address.toString(), said);
      case 500 -> new EngineFailedException(the(address) + "fails (status 500): " + said);
      default ->
          status / 100 == 3
              ? failed(address, "answers with a redirect, which is not followed")
              : failed(address, "answers with status " + status);
    };
  }

  private String told(PatientBody body) {
    try {
      String text = new String(body.readNBytes(TOLD), StandardCharsets.UTF_8);
      return text.replaceAll("\\s+", " ").strip();
    } catch (IOException e) {
      return "";
    } finally {
      done(body);
    }
  }

  private static StoreUnavailableException failed(URI address, String what) {
    return new StoreUnavailableException(the(address) + what);
  }

  private static StoreUnavailableException failed(URI address, String what, Exception cause) {
    return new StoreUnavailableException(the(address) + what, cause);
  }

  private static String the(URI address) {
    return "the store " + address + " ";
  }

  private static void close(PatientBody body) {
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
