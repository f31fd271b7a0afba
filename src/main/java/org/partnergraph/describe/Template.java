package org.partnergraph.describe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.partnergraph.store.Namespaces;

/** The part of a description that does not depend on the data: a Turtle file. */
final class Template {

  private Template() {}

  /**
   * Reads a file that ships beside the classes.
   *
   * @param origin of the service, to which its relative IRIs are resolved
   */
  static Model read(String file, Namespaces namespaces, String origin) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(namespaces.rebaseText(text(file)), Lang.TURTLE)
        .base(origin + "/")
        .parse(model);
    return model;
  }

  private static String text(String file) {
    try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
