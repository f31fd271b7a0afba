package org.partnergraph.publish;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.partnergraph.store.Namespaces;

/** Writes a graph in each of the formats. */
final class RdfWriters {

  private static final String CONTEXT = "ontology/context.jsonld";

  private final JsonDocument context;

  private RdfWriters(JsonDocument context) {
    this.context = context;
  }

  /**
   * Reads the JSON-LD context.
   *
   * @param home folder that holds {@code ontology/}
   * @throws UncheckedIOException if the context is missing or no JSON
   */
  static RdfWriters load(Path home, Namespaces namespaces) {
    Path file = home.resolve(CONTEXT);
    try {
      String text = Files.readString(file);
      String moved = text.replace(Namespaces.CANONICAL.base(), namespaces.base());
      return new RdfWriters(JsonDocument.of(new StringReader(moved)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JsonLdError e) {
      throw new UncheckedIOException(new IOException(file + ": " + e.getMessage(), e));
    }
  }

  byte[] write(Graph graph, RdfForm form) {
    return switch (form) {
      case TURTLE -> plain(graph, RDFFormat.TURTLE_PRETTY);
      case N_TRIPLES -> sorted(plain(graph, RDFFormat.NTRIPLES_UTF8));
      case RDF_XML -> plain(graph, RDFFormat.RDFXML_PLAIN);
      case JSON_LD -> compact(graph);
    };
  }

  private static byte[] plain(Graph graph, RDFFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(format).output(out);
    return out.toByteArray();
  }

  /** Line by line, so that the same statements are the same bytes and have the same checksum. */
  private static byte[] sorted(byte[] lines) {
    return new String(lines, StandardCharsets.UTF_8)
        .lines()
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The context stands in the document, so that nobody has to fetch one. */
  private byte[] compact(Graph graph) {
    String expanded = new String(plain(graph, RDFFormat.JSONLD_PLAIN), StandardCharsets.UTF_8);
    try {
      JsonDocument document = JsonDocument.of(new StringReader(expanded));
      return bytes(JsonLd.compact(document, context).get());
    } catch (JsonLdError e) {
      throw new IllegalStateException("no JSON-LD of a graph", e);
    }
  }

  private static byte[] bytes(JsonObject json) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Map<String, ?> pretty = Map.of(JsonGenerator.PRETTY_PRINTING, true);
    try (JsonWriter writer = Json.createWriterFactory(pretty).createWriter(out)) {
      writer.write(json);
    }
    return out.toByteArray();
  }
}
