package org.partnergraph.federation;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that answers each path in its own way, mostly not as it should. */
final class OddServer implements AutoCloseable {

  private static final String RESULTS = "application/sparql-results+json";
  private static final String ONE_ROW =
      """
      {"head": {"vars": ["there"]},
       "results": {"bindings": [{"there": {"type": "literal", "value": "here"}}]}}
      """;

  private static final String NO_ROW =
      "{\"head\": {\"vars\": [\"there\"]}, \"results\": {\"bindings\": []}}";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<String> queries = new CopyOnWriteArrayList<>();
  private final List<Headers> headers = new CopyOnWriteArrayList<>();

  OddServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    at("/one", exchange -> send(exchange, 200, RESULTS, ONE_ROW));
    at("/none", exchange -> send(exchange, 200, RESULTS, NO_ROW));
    at("/boolean", exchange -> send(exchange, 200, RESULTS, "{\"head\": {}, \"boolean\": true}"));
    at("/odd", exchange -> send(exchange, 200, RESULTS, "{\"head\": {\"vars\": 1}}"));
    at("/target", exchange -> send(exchange, 200, RESULTS, ONE_ROW));
    at("/page", exchange -> send(exchange, 200, "text/html", "<html><body>Hello</body></html>"));
    at("/broken", exchange -> send(exchange, 200, RESULTS, ONE_ROW.substring(0, 60)));
    at("/busy", exchange -> send(exchange, 429, "text/plain", "later"));
    at("/redirect", this::redirect);
    at("/silent", exchange -> await());
    at("/drip", this::drip);
    at("/endless", OddServer::endless);
    server.start();
  }

  private interface Way {
    void answer(HttpExchange exchange) throws IOException;
  }

  private void at(String path, Way way) {
    server.createContext(
        path,
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          queries.add(path + " " + URLDecoder.decode(body, StandardCharsets.UTF_8));
          headers.add(exchange.getRequestHeaders());
          way.answer(exchange);
          exchange.close();
        });
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Location", address("/target"));
    exchange.sendResponseHeaders(302, -1);
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One byte after the other, so that there is always something to wait for. */
  private void drip(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", RESULTS);
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    try {
      for (int i = 0; end.getCount() > 0; i++) {
        body.write(i == 0 ? '{' : ' ');
        body.flush();
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", RESULTS);
    exchange.sendResponseHeaders(200, 0);
    byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 10_000; i++) {
      exchange.getResponseBody().write(spaces);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  String address(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** What was asked, each with the path before it. */
  List<String> queries() {
    return queries;
  }

  List<Headers> headers() {
    return headers;
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
