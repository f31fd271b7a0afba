package org.partnergraph.ingest;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** What the graphs of a dataset state together, without what rules derived from it. Reads only. */
final class StatedGraph extends GraphBase {

  private final DatasetGraph data;
  private final Node derived;

  StatedGraph(DatasetGraph data, Node derived) {
    this.data = data;
    this.derived = derived;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Iterator<Quad> stated =
        Iter.filter(
            data.findNG(
                Node.ANY,
                pattern.getMatchSubject(),
                pattern.getMatchPredicate(),
                pattern.getMatchObject()),
            quad -> !quad.getGraph().equals(derived));
    return WrappedIterator.createNoRemove(Iter.distinct(Iter.map(stated, Quad::asTriple)));
  }
}
