package org.partnergraph.store;

import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.XSDNumUtils;

/**
 * The one spelling in which the storage keeps a number. TDB2 keeps {@code "50000"^^xsd:decimal} and
 * {@code "50000.0"^^xsd:decimal} apart, but gives both back as the second; so a statement with the
 * first could be read and never deleted.
 */
public final class StoredTerm {

  private StoredTerm() {}

  /**
   * The term as it is given back; ill-formed numbers, all other terms and the wildcard null are the
   * same.
   */
  public static Node of(Node term) {
    if (term == null
        || !term.isLiteral()
        || !XSDDatatype.XSDdecimal.equals(term.getLiteralDatatype())) {
      return term;
    }
    String text = term.getLiteralLexicalForm();
    if (!XSDDatatype.XSDdecimal.isValid(text)) {
      return term;
    }
    String kept = XSDNumUtils.stringFormatARQ(new BigDecimal(text.strip()));
    return kept.equals(text) ? term : NodeFactory.createLiteralDT(kept, XSDDatatype.XSDdecimal);
  }
}
