package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.StoreException;

class ServerTest {

  private static final String ADD =
      """
      PREFIX id: <https://w3id.org/partnergraph/id/>
      PREFIX cp: <https://w3id.org/partnergraph/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      INSERT DATA { GRAPH id:graph-test { id:example-town a cp:City ; skos:prefLabel "Example Town"@en } }
      """;

  @TempDir Path folder;

  private static Server start(Config config) {
    return Server.start(config, Progress.silent());
  }

  @Test
  void twoServersInOneProcessDoNotSeeEachOther() {
    Server one = start(Config.inMemory().withToken("secret"));
    try (Server two = start(Config.inMemory())) {
      assertThat(add(one)).isEqualTo(204);
      Browser first = new Browser(one);
      Browser second = new Browser(two);

      assertThat(first.get("/api/entities/example-town").statusCode()).isEqualTo(200);
      assertThat(second.get("/api/entities/example-town").statusCode()).isEqualTo(404);
      assertThat(first.json("/health").get("version").asInt()).isEqualTo(2);
      assertThat(second.json("/health").get("version").asInt()).isEqualTo(1);
      assertThat(second.send("POST", "/update", ADD, "Authorization", "Bearer secret").statusCode())
          .isEqualTo(403);

      one.close();
      assertThat(second.get("/api/entities/leipzig").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void keepsWhatWasWrittenOverARestartAndDoesNotLoadAgain() {
    Config config = Config.inMemory().withToken("secret").withStore(folder);
    try (Server server = start(config)) {
      assertThat(add(server)).isEqualTo(204);
    }
    try (Server server = start(config)) {
      Browser browser = new Browser(server);
      assertThat(browser.json("/health").get("version").asInt()).isEqualTo(2);
      assertThat(browser.get("/api/entities/example-town").statusCode()).isEqualTo(200);
      assertThat(browser.json("/api/search?q=example+town").at("/data/0/id").asText())
          .isEqualTo("example-town");
    }
  }

  @Test
  void saysThatThePortIsTaken() {
    try (Server server = start(Config.inMemory())) {
      int port = server.address().getPort();
      assertThatThrownBy(() -> start(Config.inMemory().listeningOn("127.0.0.1", port)))
          .isInstanceOf(StoreException.class)
          .hasMessage("port " + port + " is in use; choose one with --port");
    }
  }

  @Test
  void refusesAStoreThatAServerOfThisProcessHolds() {
    Config config = Config.inMemory().withStore(folder);
    try (Server server = start(config)) {
      assertThatThrownBy(() -> start(config)).isInstanceOf(StoreException.class);
      assertThat(new Browser(server).get("/api/entities/leipzig").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void saysThatItCannotListenThere() {
    assertThatThrownBy(() -> start(Config.inMemory().listeningOn("192.0.2.1", 0)))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("cannot listen on 192.0.2.1:0");
  }

  @Test
  void answersUnderAnotherBase() {
    try (Server server = start(Config.inMemory().withBase("https://example.org/graph/"))) {
      Browser browser = new Browser(server);
      assertThat(browser.json("/api/entities/leipzig").at("/data/iri").asText())
          .isEqualTo("https://example.org/graph/id/leipzig");
      assertThat(
              browser
                  .json("/api/questions/events/participants?event=meeting-2024-11-18")
                  .get("data"))
          .hasSize(6);
    }
  }

  private static int add(Server server) {
    return new Browser(server)
        .send(
            "POST",
            "/update",
            ADD,
            "Authorization",
            "Bearer secret",
            "Content-Type",
            "application/sparql-update")
        .statusCode();
  }
}
