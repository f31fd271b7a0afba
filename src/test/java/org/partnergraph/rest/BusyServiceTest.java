package org.partnergraph.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.Test;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** A service all of whose places are taken. */
class BusyServiceTest {

  @Test
  void stillTellsMonitorsThatItLives() throws Exception {
    Admission full = new Admission(1, 0, Duration.ofMillis(20));
    SparkMount mount =
        new SparkMount(
            List.of(operation("live", Operation.SERVICE), operation("cities", "data")),
            (problem, language) -> Reply.of(problem),
            new AnswerCache(Tdb2Store.inMemory(Namespaces.CANONICAL), () -> 0),
            full);
    ServletContextHandler context = new ServletContextHandler();
    context.addFilter(new FilterHolder(mount), "/*", EnumSet.of(DispatcherType.REQUEST));
    Server server = new Server(0);
    server.setHandler(context);
    server.start();
    try (Admission.Place taken = full.enter(0)) {
      assertThat(status(server, "/cities")).isEqualTo(503);
      assertThat(status(server, "/live")).isEqualTo(200);
    } finally {
      server.stop();
    }
  }

  private static int status(Server server, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(server.getURI().resolve(path)).build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private static Operation operation(String name, String tag) {
    return new Operation(
        name,
        "/" + name,
        tag,
        Operation.text("Inhalt", "Content", "Treść"),
        List.of(),
        Operation.Answer.json("A state", ""),
        "/" + name,
        call -> Reply.of(Reply.JSON, new byte[] {'1'}, -1).header("Cache-Control", "no-store"));
  }
}
