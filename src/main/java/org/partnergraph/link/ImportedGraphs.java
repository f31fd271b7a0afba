package org.partnergraph.link;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.partnergraph.store.Snapshot;

/** The graphs that hold what Wikidata says. */
final class ImportedGraphs {

  private static final Node WIKIDATA = NodeFactory.createURI("http://www.wikidata.org/");

  private ImportedGraphs() {}

  /** Those whose document was published by Wikidata, in order of their names. */
  static Set<Node> read(Snapshot snapshot) {
    Set<Node> graphs = new TreeSet<>(Comparator.comparing(Node::toString));
    snapshot.find(Node.ANY, Node.ANY, DCTerms.publisher.asNode(), WIKIDATA).stream()
        .filter(quad -> quad.getGraph().equals(quad.getSubject()))
        .map(Quad::getGraph)
        .forEach(graphs::add);
    return graphs;
  }
}
