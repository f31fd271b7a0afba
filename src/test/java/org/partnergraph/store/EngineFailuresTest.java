package org.partnergraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.store.remote.RemoteSettings;
import org.partnergraph.store.remote.RemoteStore;

/** What a store elsewhere says when its engine is none, or away. */
class EngineFailuresTest {

  private static final String SECRET = "Bearer c2VjcmV0";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | text/html                       | <html>hello</html> | answers with text/html",
        "200 | application/sparql-results+json | <html>hello</html> | sent something else",
        "200 | application/sparql-results+json | {\"head\":{         | sent something else",
        "401 | text/plain                      | who are you        | refuses the credentials",
        "403 | text/plain                      | not you            | refuses the credentials",
        "302 | text/plain                      | elsewhere          | redirect",
        "404 | text/plain                      | nothing            | status 404",
        "503 | text/plain                      | later              | status 503",
      })
  void saysAtTheStartWhatIsWrong(int status, String type, String body, String told)
      throws IOException {
    HttpServer odd = answering(status, type, body);
    try {
      RemoteSettings settings =
          FusekiEngine.settings("http://localhost:" + odd.getAddress().getPort() + "/sparql")
              .authorizedBy(Optional.of(SECRET));
      assertThatThrownBy(() -> RemoteStore.open(settings, Namespaces.CANONICAL))
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining(told)
          .hasMessageContaining("/sparql")
          .hasMessageNotContaining("c2VjcmV0");
      assertThat(settings.toString()).doesNotContain("c2VjcmV0");
    } finally {
      odd.stop(0);
    }
  }

  private static HttpServer answering(int status, String type, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().putAll(Map.of("Content-Type", java.util.List.of(type)));
          exchange.getResponseHeaders().add("Location", "http://localhost:1/");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  @Test
  void saysThatNobodyIsThere() {
    RemoteSettings settings = FusekiEngine.settings("http://localhost:1/sparql");
    assertThatThrownBy(() -> RemoteStore.open(settings, Namespaces.CANONICAL))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessage("the store http://localhost:1/sparql cannot be reached");
  }

  @Test
  void demandsThatTheDefaultGraphIsTheUnion() {
    try (FusekiEngine engine = FusekiEngine.start(false, 0);
        RemoteStore store = RemoteStore.open(engine.settings(), Namespaces.CANONICAL)) {
      var type = org.apache.jena.vocabulary.RDF.type.asNode();
      assertThatThrownBy(
              () ->
                  store.write(
                      data -> data.add(StoreFixture.ONE, StoreFixture.A, type, StoreFixture.B)))
          .isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> RemoteStore.open(engine.settings(), Namespaces.CANONICAL))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is not the union of its named graphs");
    }
  }

  @Test
  void goesOnWhenTheEngineIsBack() {
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    FusekiEngine engine = FusekiEngine.serving(data, 0);
    try (RemoteStore store = RemoteStore.open(engine.settings(), Namespaces.CANONICAL)) {
      store.write(d -> d.add(StoreFixture.ONE, StoreFixture.A, StoreFixture.P, StoreFixture.B));
      int port = engine.port();
      engine.close();

      assertThatThrownBy(() -> store.read(s -> s.isSubject(StoreFixture.A)))
          .isInstanceOf(StoreUnavailableException.class);
      assertThatThrownBy(() -> store.write(DatasetGraph::clear))
          .isInstanceOf(StoreUnavailableException.class);

      engine = FusekiEngine.serving(data, port);
      assertThat(store.<Boolean>read(s -> s.isSubject(StoreFixture.A))).isTrue();
      store.write(d -> d.add(StoreFixture.ONE, StoreFixture.B, StoreFixture.P, StoreFixture.B));
      assertThat(store.version()).isEqualTo(2);
    } finally {
      engine.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://example.org/x",
    "http:///x",
    "http://user:secret@example.org/sparql",
    "http://a b/"
  })
  void refusesAnAddressThatIsNone(String address) {
    assertThatThrownBy(() -> RemoteSettings.of(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }
}
