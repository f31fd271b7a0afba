package org.partnergraph.store;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * A view of a storage that shows its named graphs only: its own default graph is hidden, so that it
 * can hold what the store needs for itself. Queries go to the storage, which gives them the union
 * of the named graphs as default graph; everything else finds that graph empty.
 */
abstract class NamedGraphs extends DatasetGraphWrapper {

  NamedGraphs(DatasetGraph storage) {
    super(storage);
  }

  static boolean isDefault(Node graph) {
    return graph == null || Quad.isDefaultGraph(graph);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node graph) {
    return GraphView.createNamedGraph(this, graph);
  }

  @Override
  public Iterator<Quad> find() {
    return find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return isDefault(graph)
        ? Iter.nullIterator()
        : get().findNG(graph, subject, predicate, stored(object));
  }

  /** Jena means anything by null, as by {@link Node#ANY}. */
  private static Node stored(@Nullable Node object) {
    return object == null ? Node.ANY : StoredTerm.of(object);
  }

  @Override
  public boolean contains(Quad quad) {
    return contains(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public boolean contains(Node graph, Node subject, Node predicate, Node object) {
    Iterator<Quad> found = find(graph, subject, predicate, object);
    try {
      return found.hasNext();
    } finally {
      Iter.close(found);
    }
  }

  @Override
  public boolean isEmpty() {
    return !contains(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }
}
