package org.partnergraph.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.partnergraph.store.Changes;
import org.partnergraph.store.CommitStep;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.Violation;

/**
 * Refuses a commit after which the data would break a SHACL shape. Looks at the nodes that the
 * changed statements name and at their neighbours, which is as far as the shipped shapes see; at
 * everything when the ontology changed or very much was touched.
 */
final class ShapeGuard implements CommitStep {

  private static final int WHOLE_FROM = 200;
  // measured: validating a node in a copy saves the time in which about so many statements are
  // copied
  private static final int COPIED_PER_NODE = 1_000;

  private final Shapes shapes;
  private final Namespaces namespaces;
  private final ViolationText text;

  ShapeGuard(Graph shapes, Namespaces namespaces) {
    this.shapes = Shapes.parse(shapes);
    this.namespaces = namespaces;
    this.text = new ViolationText(shapes, namespaces);
  }

  @Override
  public void apply(DatasetGraph data, Changes changes) {
    Graph stated = new StatedGraph(data, namespaces.derivedGraph());
    Set<Node> focus = focus(stated, changes);
    boolean whole =
        focus.size() > WHOLE_FROM || changes.graphs().contains(namespaces.ontologyGraph());
    List<Violation> violations =
        whole
            ? validate(inMemory(stated, WHOLE_FROM))
            : validate(inMemory(stated, focus.size()), focus);
    if (!violations.isEmpty()) {
      throw new RefusedCommitException(violations);
    }
  }

  /** Every violation in a graph. */
  List<Violation> validate(Graph data) {
    return texts(ShaclValidator.get().validate(shapes, data).getEntries());
  }

  private List<Violation> validate(Graph data, Set<Node> focus) {
    List<ReportEntry> entries = new ArrayList<>();
    for (Node node : focus) {
      entries.addAll(ShaclValidator.get().validate(shapes, data, node).getEntries());
    }
    return texts(entries);
  }

  private static Set<Node> focus(Graph data, Changes changes) {
    Set<Node> focus = new HashSet<>(changes.subjects());
    focus.addAll(changes.objects());
    for (Node node : changes.subjects()) {
      data.find(Node.ANY, Node.ANY, node).forEach(t -> focus.add(t.getSubject()));
      data.find(node, Node.ANY, Node.ANY).forEach(t -> focus.add(t.getObject()));
    }
    focus.removeIf(Node::isLiteral);
    return focus;
  }

  /** A copy, which is faster to validate; the graph itself if it is too large for the few nodes. */
  private static Graph inMemory(Graph data, int nodes) {
    Graph copy = GraphFactory.createGraphMem();
    int copied = 0;
    Iterator<Triple> triples = data.find();
    try {
      while (triples.hasNext()) {
        if (copied++ == nodes * COPIED_PER_NODE) {
          return data;
        }
        copy.add(triples.next());
      }
      return copy;
    } finally {
      Iter.close(triples);
    }
  }

  private List<Violation> texts(Collection<ReportEntry> entries) {
    return entries.stream().map(text::of).distinct().sorted(ViolationText.ORDER).toList();
  }
}
