package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnergraph.store.FusekiEngine;

/** The packaged service on an engine that asks for a password. */
class RemoteServeIT {

  private static final String SECRET = "schluessel-4711";
  private static final String SCRIPT = ShippedStore.HOME.resolve("partnergraph").toString();

  private final FusekiEngine engine = FusekiEngine.guarded("graph", SECRET);

  @AfterEach
  void stop() {
    engine.close();
  }

  private static Packaged serve(String store, Map<String, String> environment) {
    List<String> command = List.of(SCRIPT, "serve", "--port", "0", "--store", store);
    return Packaged.start(environment, command);
  }

  private Ran refused(Map<String, String> environment) {
    try (Packaged service = serve(engine.address(), environment)) {
      return service.ended();
    }
  }

  @Test
  void servesAndNeverShowsThePassword() throws IOException {
    Map<String, String> credentials =
        Map.of("PARTNERGRAPH_STORE_USER", "graph", "PARTNERGRAPH_STORE_PASSWORD", SECRET);
    try (Packaged service = serve(engine.address(), credentials)) {
      Browser browser = new Browser(service.address());
      assertThat(browser.json("/api/search?q=Lemberg").at("/data/0/id").asText()).isEqualTo("lviv");
      engine.close();
      assertThat(browser.get("/api/entities/krakow").statusCode()).isEqualTo(503);
      assertThat(browser.get("/api/search?q=Lemberg").statusCode()).isEqualTo(200);
      service.stop();
      String told = Files.readString(service.out()) + Files.readString(service.err());
      assertThat(told).contains("store " + engine.address(), "data version 1");
      assertThat(told).doesNotContain(SECRET, "Z3JhcGg6", "\tat ");
    }
  }

  @Test
  void refusesToServeWithAWrongPasswordOrNone() {
    Map<String, String> wrong =
        Map.of("PARTNERGRAPH_STORE_USER", "graph", "PARTNERGRAPH_STORE_PASSWORD", "wrong-4712");
    for (Map<String, String> environment : List.of(wrong, Map.<String, String>of())) {
      assertThat(refused(environment).failure())
          .startsWith("the store " + engine.address() + " refuses the credentials (status 401)")
          .contains("PARTNERGRAPH_STORE_USER")
          .doesNotContain("4712");
    }
  }

  @Test
  void refusesToServeFromWhatIsNoEngine() throws IOException {
    HttpServer page =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    page.createContext(
        "/",
        exchange -> {
          byte[] body = "<h1>Welcome</h1>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    page.start();
    String address = "http://localhost:" + page.getAddress().getPort() + "/sparql";
    try (Packaged service = serve(address, Map.of())) {
      assertThat(service.ended().failure())
          .isEqualTo("the store " + address + " answers with text/html instead of results in JSON");
    } finally {
      page.stop(0);
    }
  }
}
