package org.partnergraph.wikidata;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server on this machine that answers as Wikidata's API does, on good days and on bad ones. */
public final class ApiReplay implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Deque<Answer> first = new ArrayDeque<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> agents = new ArrayList<>();

  private final CountDownLatch end = new CountDownLatch(1);
  private boolean dripping;

  private record Answer(int status, Map<String, String> headers, String body) {}

  public ApiReplay() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** What comes before all other answers, once. */
  ApiReplay first(int status, Map<String, String> headers, String body) {
    first.add(new Answer(status, headers, body));
    return this;
  }

  /** A byte now and then before all other answers, until this server is closed. */
  synchronized ApiReplay drip() {
    dripping = true;
    return this;
  }

  /** What a question is answered with that has these words in its address. */
  public ApiReplay when(String words, String body) {
    answers.put(words, body);
    return this;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w/api.php");
  }

  /** The questions so far, without their signs. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  synchronized List<String> agents() {
    return List.copyOf(agents);
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (isDripping()) {
      exchange.sendResponseHeaders(200, 0);
      try {
        for (boolean ended = false; !ended; ended = end.await(50, TimeUnit.MILLISECONDS)) {
          exchange.getResponseBody().write(' ');
          exchange.getResponseBody().flush();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    } else {
      answer(exchange);
    }
  }

  private synchronized boolean isDripping() {
    boolean now = dripping;
    dripping = false;
    return now;
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    asked.add(query);
    agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
    Answer answer = first.isEmpty() ? usual(query) : first.remove();
    answer.headers().forEach(exchange.getResponseHeaders()::add);
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Answer usual(String query) {
    return answers.entrySet().stream()
        .filter(entry -> query.contains(entry.getKey()))
        .map(entry -> new Answer(200, Map.of(), entry.getValue()))
        .findFirst()
        .orElse(new Answer(200, Map.of(), "{\"search\": [], \"entities\": {}, \"success\": 1}"));
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
