package org.partnergraph.follow;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.partnergraph.backup.BackupWriter;
import org.partnergraph.store.KnowledgeStore;

/** A primary that gives whatever it is told to, whole or not, and counts how often it is asked. */
final class GivenSnapshots implements AutoCloseable {

  private final HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger given = new AtomicInteger();
  private volatile byte[] snapshot = new byte[0];
  private volatile int status = 200;
  private volatile int missing;
  private volatile String retryAfter = "";
  private volatile Map<String, String> tags;

  GivenSnapshots() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/snapshot.zip", this::give);
    server.start();
  }

  private void give(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    try (exchange) {
      tags().forEach(exchange.getResponseHeaders()::set);
      if (!retryAfter.isEmpty()) {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
      }
      if (status == 200 && isKnown(exchange.getRequestHeaders())) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      given.incrementAndGet();
      exchange.sendResponseHeaders(status, snapshot.length);
      try (OutputStream body = exchange.getResponseBody()) {
        body.write(snapshot, 0, snapshot.length - missing);
      }
    }
  }

  private Map<String, String> tags() {
    return Optional.ofNullable(tags)
        .orElse(Map.of("ETag", "\"" + Arrays.hashCode(snapshot) + "\""));
  }

  private boolean isKnown(Headers asked) {
    Map<String, String> now = tags();
    return now.containsKey("ETag")
        ? now.get("ETag").equals(asked.getFirst("If-None-Match"))
        : now.containsKey("Last-Modified")
            && now.get("Last-Modified").equals(asked.getFirst("If-Modified-Since"));
  }

  /** Tells snapshots apart by these headers, in place of a tag. */
  void tag(Map<String, String> headers) {
    tags = headers;
  }

  /** The snapshot of a store, as it is published. */
  static byte[] of(KnowledgeStore store) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new BackupWriter(store, Optional.empty(), "partnergraph test").write(bytes);
    return bytes.toByteArray();
  }

  /** Gives this from now on. */
  GivenSnapshots give(byte[] bytes) {
    snapshot = bytes;
    status = 200;
    missing = 0;
    return this;
  }

  /** Gives all but the last bytes, under the length of the whole. */
  void breakOff(int bytes) {
    missing = bytes;
  }

  /** Answers with another status. */
  void answer(int other) {
    status = other;
  }

  /** Answers 503 and asks for time. */
  void answerLater(String when) {
    retryAfter = when;
    status = 503;
  }

  /** How often it sent anything. */
  int given() {
    return given.get();
  }

  int asked() {
    return asked.get();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
