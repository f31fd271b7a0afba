package org.partnergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** Reading a file asks nobody else for anything: a server that counts stands where it would ask. */
class OfflineTest {

  @TempDir Path temporary;

  private final AtomicInteger requests = new AtomicInteger();
  private final KnowledgeStore store = Tdb2Store.inMemory(Namespaces.CANONICAL);
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    store.close();
  }

  @Test
  void countsRequestsAtAll() throws Exception {
    try (var in = URI.create(url()).toURL().openStream()) {
      in.read();
    } catch (IOException e) {
      // 404
    }
    assertThat(requests).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ '@context': 'URL', '@id': 'a', 'name': 'b' }",
        "{ '@context': { '@import': 'URL' }, '@id': 'a', 'name': 'b' }",
        "{ '@context': ['URL', { 'p': { '@id': 'http://example.org/p' } }], '@id': 'a', 'p': 'b' }"
      })
  void refusesAJsonLdContextThatLiesElsewhere(String json) throws Exception {
    Path file = write("remote.jsonld", json.replace('\'', '"'));
    assertThatThrownBy(() -> Fixture.loadIntoGraph(store, false, file))
        .isInstanceOf(UnreadableFileException.class)
        .message()
        .startsWith(file.toString())
        .contains("remote contexts are not fetched; write the context into the file")
        .contains(url())
        .doesNotContain("\n");
    assertThat(requests).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE r SYSTEM 'URL'>",
        "<!DOCTYPE r [<!ENTITY e SYSTEM 'URL'>]>",
        "<!DOCTYPE r [<!ENTITY % e SYSTEM 'URL'> %e;]>"
      })
  void fetchesNoEntityOfXml(String doctype) throws Exception {
    String rdf = "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>";
    String body = "<r:Description r:about='a'><r:value>&e;</r:value></r:Description></r:RDF>";
    Path file = write("entity.rdf", doctype + rdf + body);
    try {
      Fixture.loadIntoGraph(store, false, file);
    } catch (UnreadableFileException e) {
      assertThat(e).message().startsWith(file.toString());
    }
    assertThat(requests).hasValue(0);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(temporary.resolve(name), text.replace("URL", url()));
  }

  private String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/context.jsonld";
  }
}
