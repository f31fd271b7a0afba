package org.partnergraph.embed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The site of somebody else: pages with headers of their own, from another origin. */
final class HostSite implements AutoCloseable {

  /**
   * What an address answers.
   *
   * @param cut how many bytes it promises and does not send
   * @param late after how many milliseconds it answers
   */
  private record Page(byte[] body, Map<String, String> headers, int cut, long late) {}

  private final HttpServer server;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();

  HostSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Puts a page there; its address. */
  URI put(String path, String body, Map<String, String> headers) {
    String html =
        "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Our town</title>"
            + "<meta name='viewport' content='width=device-width'><link rel='icon' href='data:,'>"
            + body
            + "</main></body></html>";
    pages.put(path, page(html, headers));
    return origin().resolve(path);
  }

  /** A file that is no page. */
  void file(String path, String content, String type) {
    pages.put(path, page(content, Map.of("Content-Type", type)));
  }

  /** A module that comes late. */
  void late(String path, byte[] module, long milliseconds) {
    pages.put(path, new Page(module, Map.of("Content-Type", "text/javascript"), 0, milliseconds));
  }

  /** An answer that breaks off before its end. */
  void broken(String path) {
    byte[] start = "{\"data\": {".getBytes(StandardCharsets.UTF_8);
    pages.put(path, new Page(start, Map.of("Content-Type", "application/json"), 999, 0));
  }

  private static Page page(String text, Map<String, String> headers) {
    return new Page(text.getBytes(StandardCharsets.UTF_8), headers, 0, 0);
  }

  URI origin() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    Page page = pages.get(exchange.getRequestURI().getPath());
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    if (page == null) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    page.headers().forEach(exchange.getResponseHeaders()::set);
    LockSupport.parkNanos(page.late() * 1_000_000);
    exchange.sendResponseHeaders(200, page.body().length + page.cut());
    exchange.getResponseBody().write(page.body());
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
