package org.partnergraph.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.partnergraph.http.LimitedBody;
import org.partnergraph.http.Waiting;

/**
 * Asks the API one question after the other, as its <a
 * href="https://www.mediawiki.org/wiki/API:Etiquette">etiquette</a> wants: who asks is named,
 * replication lag and Retry-After are obeyed, no two requests at a time, answers are kept.
 */
final class ApiClient {

  private static final int TRIES = 5;
  private static final int MOST_BYTES = 64 * 1024 * 1024;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration USUAL_WAIT = Duration.ofSeconds(5);

  private final Settings settings;
  private final ApiCache cache;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(20))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  ApiClient(Settings settings) {
    this.settings = settings;
    this.cache = new ApiCache(settings.cache());
  }

  /**
   * Where and as whom to ask.
   *
   * @param endpoint address of {@code api.php}
   * @param agent the User-Agent, with an address at which the asker can be reached
   * @param cache folder in which answers are kept
   * @param time for one request, from its beginning to the last byte of the answer
   * @param log told in one line of each wait and of each item that is not there
   */
  record Settings(URI endpoint, String agent, Path cache, Duration time, Consumer<String> log) {}

  /**
   * The answer to a question, kept or new.
   *
   * @param answers whether a good answer holds what was asked for; any other is not kept
   * @throws ApiException if there is none to be had now
   */
  JsonNode ask(Map<String, String> parameters, Predicate<JsonNode> answers) throws IOException {
    ApiAnswer answer = answer(parameters, answers);
    if (answer instanceof ApiAnswer.Good good) {
      return good.json();
    }
    throw failure(answer instanceof ApiAnswer.Bad bad ? bad.reason() : "");
  }

  /**
   * A good answer or a bad one.
   *
   * @param answers as {@link #ask} takes it
   */
  ApiAnswer answer(Map<String, String> parameters, Predicate<JsonNode> answers) throws IOException {
    String query = query(parameters);
    String question = settings.endpoint() + "?" + query;
    Optional<JsonNode> kept = cache.get(question).filter(answers);
    if (kept.isPresent()) {
      return new ApiAnswer.Good(kept.get());
    }
    ApiAnswer answer = fetched(URI.create(question + "&maxlag=5"));
    if (answer instanceof ApiAnswer.Good good && answers.test(good.json())) {
      cache.put(question, good.json());
    }
    return answer;
  }

  private ApiAnswer fetched(URI address) throws IOException {
    String reason = "";
    for (int i = 1; i <= TRIES; i++) {
      ApiAnswer answer = once(address);
      if (!(answer instanceof ApiAnswer.Later later)) {
        return answer;
      }
      reason = later.reason();
      if (i < TRIES) {
        pause(later, i);
      }
    }
    throw failure(reason + ", " + TRIES + " times; run the command again later");
  }

  private void pause(ApiAnswer.Later later, int attempt) throws IOException {
    Duration wait = later.pause().orElse(USUAL_WAIT.multipliedBy(attempt));
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      throw failure(
          later.reason()
              + " and asks to wait "
              + wait.toSeconds()
              + " s; run the command again"
              + " then, what was fetched is kept");
    }
    settings.log().accept(host() + " " + later.reason() + "; waiting " + wait.toSeconds() + " s");
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private ApiAnswer once(URI address) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("User-Agent", settings.agent())
            .header("Accept", "application/json")
            .header("Accept-Encoding", "gzip")
            .build();
    Waiting waiting = Waiting.of(settings.time(), () -> {});
    try {
      HttpResponse<byte[]> response =
          waiting.await(http.sendAsync(request, head -> new LimitedBody(MOST_BYTES)));
      return ApiAnswer.of(
          response.statusCode(),
          response.headers().firstValue("Location"),
          response.headers().firstValue("Retry-After"),
          body(response));
    } catch (InterruptedIOException | ApiException e) {
      throw e;
    } catch (IOException e) {
      return new ApiAnswer.Later("cannot be read (" + said(e) + ")", Optional.empty());
    }
  }

  private static String said(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** Of an answer that is none, its status says all; the body may not even be what it claims. */
  private byte[] body(HttpResponse<byte[]> response) throws IOException {
    byte[] raw = response.body();
    boolean zipped = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    if (response.statusCode() != 200 || raw.length == 0 || !zipped) {
      return raw;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      byte[] body = in.readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        throw failure("answered with more than " + MOST_BYTES + " bytes");
      }
      return body;
    }
  }

  private static String query(Map<String, String> parameters) {
    Map<String, String> all = new TreeMap<>(parameters);
    all.put("format", "json");
    return all.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** What the asker is told. */
  ApiException failure(String reason) {
    return new ApiException(host() + " " + reason);
  }

  /** One line for the asker. */
  void note(String line) {
    settings.log().accept(line);
  }

  private String host() {
    return settings.endpoint().getHost();
  }
}
