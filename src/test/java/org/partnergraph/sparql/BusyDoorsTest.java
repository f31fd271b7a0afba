package org.partnergraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** What those are told who want to write while another one does not come to an end. */
class BusyDoorsTest {

  private static final String[] TURTLE = {
    "Authorization", "Bearer secret", "Content-Type", "text/turtle"
  };
  private static final String[] UPDATE = {
    "Authorization", "Bearer secret", "Content-Type", "application/sparql-update"
  };
  private static final String GRAPH = "/graphs?graph=https://example.org/g";

  @Test
  void tellWritersToComeAgainAndAnswerReaders() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    try (Server server = Server.start(Config.inMemory().withToken("secret"), Progress.silent())) {
      Browser browser = new Browser(server);
      CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> hold(server, begun, enough));
      begun.await();
      String note = "<https://example.org/a> <https://example.org/b> 1 .";
      CompletableFuture<HttpResponse<String>> put =
          CompletableFuture.supplyAsync(() -> browser.send("PUT", GRAPH, note, TURTLE));
      CompletableFuture<HttpResponse<String>> update =
          CompletableFuture.supplyAsync(
              () ->
                  browser.send(
                      "POST",
                      "/update",
                      "INSERT DATA { GRAPH <https://example.org/g> { " + note + " } }",
                      UPDATE));
      assertThat(browser.get("/api/search?q=Leipzig").statusCode()).isEqualTo(200);
      assertThat(Stream.of(put, update).map(CompletableFuture::join))
          .hasSize(2)
          .allSatisfy(BusyDoorsTest::isBusy);
      enough.countDown();
      slow.join();
      assertThat(browser.get(GRAPH).statusCode()).isEqualTo(404);
      assertThat(browser.send("PUT", GRAPH, note, TURTLE).statusCode()).isEqualTo(201);
    } finally {
      enough.countDown();
    }
  }

  private static void hold(Server server, CountDownLatch begun, CountDownLatch enough) {
    server
        .knowledge()
        .store()
        .write(
            data -> {
              begun.countDown();
              try {
                enough.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private static void isBusy(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(Browser.json(answer).get("type").asText()).isEqualTo("/api#busy");
    assertThat(Browser.json(answer).get("detail").asText()).contains("nothing was written");
  }
}
