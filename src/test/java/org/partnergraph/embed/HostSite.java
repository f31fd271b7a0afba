package org.partnergraph.embed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The site of somebody else: pages with headers of their own, from another origin. */
final class HostSite implements AutoCloseable {

  private record Page(String html, Map<String, String> headers) {}

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
    pages.put(path, new Page(html, headers));
    return origin().resolve(path);
  }

  /** A file that is no page. */
  void file(String path, String content, String type) {
    pages.put(path, new Page(content, Map.of("Content-Type", type)));
  }

  URI origin() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    Page page = pages.get(exchange.getRequestURI().getPath());
    byte[] body = page == null ? new byte[0] : page.html().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    if (page != null) {
      page.headers().forEach(exchange.getResponseHeaders()::set);
    }
    exchange.sendResponseHeaders(page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
