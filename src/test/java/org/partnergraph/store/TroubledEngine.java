package org.partnergraph.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.partnergraph.store.remote.RemoteSettings;

/** A real engine behind a door that passes everything on but what a test wants to go wrong. */
final class TroubledEngine implements AutoCloseable {

  /** What becomes of a request. */
  sealed interface Fate {}

  /** It is passed on. */
  record Passed() implements Fate {}

  /** It is answered with a status, after it was passed on or instead. */
  record Answered(int status, boolean done) implements Fate {}

  /** It is passed on, and the answer stops after its first bytes. */
  record Stalled() implements Fate {}

  /** Decides on each query or update. */
  interface Trouble {
    Fate of(String asked);
  }

  static final Trouble NONE = asked -> new Passed();

  private final DatasetGraph data = DatabaseMgr.createDatasetGraph();
  private final FusekiEngine engine;
  private final HttpServer door;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final HttpClient http = HttpClient.newHttpClient();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger busy = new AtomicInteger();
  private volatile Trouble trouble = NONE;

  TroubledEngine() throws IOException {
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    engine = FusekiEngine.serving(data, 0);
    door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    door.createContext("/", this::handle);
    door.setExecutor(workers);
    door.start();
  }

  /** What the engine has. */
  DatasetGraph data() {
    return data;
  }

  /** Past the door. */
  FusekiEngine direct() {
    return engine;
  }

  RemoteSettings settings() {
    return FusekiEngine.settings("http://127.0.0.1:" + door.getAddress().getPort() + "/ds");
  }

  void has(Trouble next) {
    trouble = next;
  }

  /** Answers that are still being sent. */
  int busy() {
    return busy.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    busy.incrementAndGet();
    try (exchange) {
      byte[] form = exchange.getRequestBody().readAllBytes();
      String text = new String(form, StandardCharsets.UTF_8);
      String asked =
          URLDecoder.decode(text.substring(text.indexOf('=') + 1), StandardCharsets.UTF_8);
      answer(exchange, form, trouble.of(asked));
    } finally {
      busy.decrementAndGet();
    }
  }

  private void answer(HttpExchange exchange, byte[] form, Fate fate) throws IOException {
    if (!(fate instanceof Answered answered)) {
      send(exchange, passedOn(exchange, form), fate instanceof Stalled);
      return;
    }
    if (answered.done()) {
      passedOn(exchange, form);
    }
    byte[] told = "not this".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answered.status(), told.length);
    exchange.getResponseBody().write(told);
  }

  private HttpResponse<byte[]> passedOn(HttpExchange exchange, byte[] form) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(engine.address()))
            .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
            .header("Accept", exchange.getRequestHeaders().getFirst("Accept"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(form))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void send(HttpExchange exchange, HttpResponse<byte[]> answer, boolean stalls)
      throws IOException {
    byte[] body = answer.body();
    answer
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
    int status = stalls ? 200 : answer.statusCode();
    int length = stalls ? body.length + 1 : body.length;
    exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
    if (length > 0) {
      OutputStream out = exchange.getResponseBody();
      out.write(body, 0, stalls ? body.length / 2 : body.length);
      out.flush();
    }
    if (stalls) {
      awaitTheEnd();
    }
  }

  private void awaitTheEnd() throws IOException {
    try {
      closed.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    door.stop(0);
    workers.shutdownNow();
    engine.close();
  }
}
