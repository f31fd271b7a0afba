package org.partnergraph.ingest;

import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** New content of one graph, written as the difference to what it held. */
public final class Replacement {

  private final DatasetGraph data;
  private final Node graph;
  private final Set<Triple> others;

  /** Of a graph, inside a write transaction. */
  public Replacement(DatasetGraph data, Node graph) {
    this.data = data;
    this.graph = graph;
    this.others = Iter.toSet(Iter.map(stored(Node.ANY, Node.ANY, Node.ANY), Quad::asTriple));
  }

  /** States a triple, which the graph may hold already. */
  public void put(Triple triple) {
    if (!others.remove(triple)) {
      // a store may hold a literal in another form of the same value: 44500.0 for 44500.00
      stored(triple.getSubject(), triple.getPredicate(), triple.getObject())
          .forEachRemaining(quad -> others.remove(quad.asTriple()));
      data.add(Quad.create(graph, triple));
    }
  }

  /** Removes what the graph held before and nobody stated again. */
  public void removeOthers() {
    others.forEach(triple -> data.delete(Quad.create(graph, triple)));
  }

  private java.util.Iterator<Quad> stored(Node subject, Node predicate, Node object) {
    return data.find(graph, subject, predicate, object);
  }
}
