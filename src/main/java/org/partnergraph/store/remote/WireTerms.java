package org.partnergraph.store.remote;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.vocabulary.XSD;
import org.partnergraph.store.StoredTerm;

/**
 * How terms go to an engine and come back. No engine gives a blank node under the same name twice,
 * so that blank nodes are IRIs there (RDF 1.1 Concepts, 3.5). Durations have a datatype of their
 * own there, as Virtuoso 7 takes none. And engines spell numbers and booleans each in its own way:
 * they are spelled as everywhere else here when they are read.
 */
final class WireTerms {

  /** With which all IRIs begin that are blank nodes here. */
  static final String BLANK = "urn:x-partnergraph:blank:";

  private static final RDFDatatype DURATION = new BaseDatatype("urn:x-partnergraph:duration");
  private static final HexFormat HEX = HexFormat.of();

  private WireTerms() {}

  /** As the engine keeps it. */
  static Node sent(Node term) {
    if (term.isBlank()) {
      byte[] label = term.getBlankNodeLabel().getBytes(StandardCharsets.UTF_8);
      return NodeFactory.createURI(BLANK + HEX.formatHex(label));
    }
    return isDuration(term)
        ? NodeFactory.createLiteralDT(term.getLiteralLexicalForm(), DURATION)
        : term;
  }

  private static boolean isDuration(Node term) {
    return term.isLiteral() && XSDDatatype.XSDduration.equals(term.getLiteralDatatype());
  }

  /** As the engine keeps them. */
  static Binding sent(Binding row) {
    BindingBuilder sent = Binding.builder();
    row.forEach((name, term) -> sent.add(name, sent(term)));
    return sent.build();
  }

  /** Whether a term has a form that others have in the engine. */
  static boolean isReserved(Node term) {
    return term.isURI()
        ? term.getURI().startsWith(Meta.BASE)
        : term.isLiteral() && term.getLiteralDatatypeURI().startsWith(Meta.BASE);
  }

  /** As the engine keeps it. */
  static Quad sent(Quad quad) {
    return Quad.create(
        quad.getGraph(), sent(quad.getSubject()), quad.getPredicate(), sent(quad.getObject()));
  }

  /** As it is known here. */
  static Node received(Node term) {
    if (term.isURI() && term.getURI().startsWith(BLANK)) {
      byte[] label = HEX.parseHex(term.getURI().substring(BLANK.length()));
      return NodeFactory.createBlankNode(new String(label, StandardCharsets.UTF_8));
    }
    if (term.hasURI(DURATION.getURI())) {
      return XSD.duration.asNode();
    }
    return term.isLiteral() ? spelled(term) : term;
  }

  private static Node spelled(Node literal) {
    String text = literal.getLiteralLexicalForm();
    if (DURATION.getURI().equals(literal.getLiteralDatatypeURI())) {
      return NodeFactory.createLiteralDT(text, XSDDatatype.XSDduration);
    }
    if (XSDDatatype.XSDboolean.equals(literal.getLiteralDatatype()) && text.length() == 1) {
      return NodeFactory.createLiteralDT(
          text.equals("1") ? "true" : "false", XSDDatatype.XSDboolean);
    }
    return StoredTerm.of(literal);
  }
}
