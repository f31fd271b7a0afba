package org.partnergraph.publish;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnergraph.Browser;
import org.partnergraph.rest.Admission;
import org.partnergraph.rest.AnswerCache;
import org.partnergraph.rest.Reply;
import org.partnergraph.rest.SparkMount;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** A dump that one request keeps to itself, and the others that ask for it. */
class BusyDumpTest {

  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final KnowledgeStore store = Tdb2Store.inMemory(Namespaces.CANONICAL);
  private final Dumps dumps = new Dumps(store, Optional.empty(), Optional.empty(), PATIENCE);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch enough = new CountDownLatch(1);
  private final Server server = new Server(0);
  private CompletableFuture<String> slow;

  @BeforeEach
  void begin() throws Exception {
    SparkMount mount =
        new SparkMount(
            new DumpOperations(dumps).all(),
            (problem, language) -> Reply.of(problem),
            new AnswerCache(store, () -> 0),
            new Admission(4, 4, Duration.ofSeconds(1)));
    ServletContextHandler context = new ServletContextHandler();
    context.addFilter(new FilterHolder(mount), "/*", EnumSet.of(DispatcherType.REQUEST));
    server.setHandler(context);
    server.start();
    slow = CompletableFuture.supplyAsync(() -> dumps.use(DumpForm.TRIG, this::slowly));
    begun.await();
  }

  private String slowly(Dump dump) {
    begun.countDown();
    try {
      enough.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return dump.checksum();
  }

  @AfterEach
  void end() throws Exception {
    enough.countDown();
    server.stop();
    dumps.close();
    store.close();
  }

  @Test
  void isWaitedForNoLongerThanTheBoundAndGivenAfterwards() throws Exception {
    long start = System.nanoTime();
    HttpResponse<String> busy = get("/dump.trig.gz.sha256");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(PATIENCE, seconds(10));
    assertThat(busy.statusCode()).isEqualTo(503);
    assertThat(busy.headers().firstValue("Retry-After")).contains("10");
    assertThat(Browser.json(busy).get("type").asText()).isEqualTo("/api#busy");
    assertThat(get("/dump.nt.gz.sha256").statusCode()).as("another dump").isEqualTo(200);

    enough.countDown();
    assertThat(slow.get()).isEqualTo(get("/dump.trig.gz.sha256").body());
  }

  private static Duration seconds(int number) {
    return Duration.ofSeconds(number);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(server.getURI().resolve(path)).build(), BodyHandlers.ofString());
  }
}
