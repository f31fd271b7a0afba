package org.partnergraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnergraph.ShippedStore;

/** The JSON-LD context loses and adds nothing: what is written with it reads back the same. */
class JsonLdContextTest {

  private static final JsonDocument CONTEXT = context();

  static List<Path> files() {
    return CheckedFiles.files("data/graphs", ".trig");
  }

  @ParameterizedTest
  @MethodSource("files")
  void givesBackWhatADocumentStates(Path file) throws Exception {
    Graph stated = statements(file);
    JsonObject compact = compact(stated);
    Graph readBack = GraphFactory.createDefaultGraph();
    RDFParser.fromString(compact.toString(), Lang.JSONLD).parse(readBack);
    assertThat(stated.size()).isGreaterThan(300);
    assertThat(readBack.isIsomorphicWith(stated)).isTrue();
    assertThat(compact.get("graph").toString()).doesNotContain("://w3id.org/");
  }

  private static JsonObject compact(Graph graph) throws JsonLdError {
    String expanded = RDFWriter.source(graph).format(RDFFormat.JSONLD_PLAIN).asString();
    return JsonLd.compact(JsonDocument.of(new StringReader(expanded)), CONTEXT).get();
  }

  private static Graph statements(Path file) {
    Graph graph = GraphFactory.createDefaultGraph();
    CheckedFiles.read(file, StreamRDFLib.graph(graph));
    return graph;
  }

  private static JsonDocument context() {
    try (Reader reader =
        Files.newBufferedReader(ShippedStore.HOME.resolve("ontology/context.jsonld"))) {
      return JsonDocument.of(reader);
    } catch (IOException | JsonLdError e) {
      throw new IllegalStateException(e);
    }
  }
}
