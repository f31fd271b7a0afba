package org.partnergraph.ingest;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.partnergraph.store.Namespaces;

/** Moves IRIs written under the canonical base to the base of the deployment. */
public final class Rebase extends StreamRDFWrapper {

  private final Namespaces namespaces;

  /** In front of another sink. */
  public Rebase(StreamRDF next, Namespaces namespaces) {
    super(next);
    this.namespaces = namespaces;
  }

  @Override
  public void triple(Triple triple) {
    super.triple(
        Triple.create(
            move(triple.getSubject()), move(triple.getPredicate()), move(triple.getObject())));
  }

  @Override
  public void quad(Quad quad) {
    super.quad(
        Quad.create(
            move(quad.getGraph()),
            move(quad.getSubject()),
            move(quad.getPredicate()),
            move(quad.getObject())));
  }

  @Override
  public void prefix(String prefix, String iri) {
    super.prefix(prefix, namespaces.rebase(iri));
  }

  private Node move(Node node) {
    if (node.isURI()) {
      String moved = namespaces.rebase(node.getURI());
      return moved.equals(node.getURI()) ? node : NodeFactory.createURI(moved);
    }
    if (node.isLiteral() && XSDDatatype.XSDanyURI.equals(node.getLiteralDatatype())) {
      return NodeFactory.createLiteralDT(
          namespaces.rebase(node.getLiteralLexicalForm()), XSDDatatype.XSDanyURI);
    }
    return node;
  }
}
