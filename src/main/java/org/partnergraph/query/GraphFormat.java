package org.partnergraph.query;

import java.io.OutputStream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.partnergraph.query.QuestionResult.GraphResult;

/** The formats of statements. */
public enum GraphFormat {
  /** RDF 1.1 Turtle. */
  TURTLE(RDFFormat.TURTLE_PRETTY),
  /** JSON-LD 1.1. */
  JSON_LD(RDFFormat.JSONLD_PRETTY),
  /** RDF 1.1 N-Triples. */
  N_TRIPLES(RDFFormat.NTRIPLES_UTF8),
  /** RDF 1.1 XML. */
  RDF_XML(RDFFormat.RDFXML_PLAIN),
  /** RDF 1.1 TriG; the statements stand in the default graph. */
  TRIG(RDFFormat.TRIG_PRETTY);

  private final RDFFormat format;

  GraphFormat(RDFFormat format) {
    this.format = format;
  }

  /** The media type, without a character set; all are UTF-8. */
  public String mediaType() {
    return format.getLang().getHeaderString();
  }

  /** Writes the statements; does not close the stream. */
  public void write(OutputStream out, GraphResult result) {
    RDFWriter.source(result.graph()).format(format).output(out);
  }
}
