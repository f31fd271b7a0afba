package org.partnergraph.describe;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.jspecify.annotations.Nullable;
import org.partnergraph.rest.Negotiation;
import org.partnergraph.rest.Reply;

/** Statements in the format that a client prefers. */
final class RdfReply {

  /** Formats of statements, the default first. */
  static final List<String> FORMATS =
      List.of("text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml");

  /** The same, and Turtle to read for who asks for a page. */
  static final List<String> READABLE =
      List.of(FORMATS.get(0), FORMATS.get(1), FORMATS.get(2), FORMATS.get(3), "text/html");

  private RdfReply() {}

  /**
   * The best of the formats.
   *
   * @throws org.partnergraph.rest.ProblemException 406 if none is accepted
   */
  static Reply of(Model model, @Nullable String accept, long version) {
    String asked = Negotiation.format(accept, READABLE);
    boolean page = asked.equals("text/html");
    String format = page ? FORMATS.get(0) : asked;
    return Reply.of(
        (page ? "text/plain" : format) + "; charset=utf-8", bytes(model, format), version);
  }

  private static byte[] bytes(Model model, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, model, RDFLanguages.contentTypeToLang(format));
    return out.toByteArray();
  }
}
