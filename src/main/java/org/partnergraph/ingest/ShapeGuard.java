package org.partnergraph.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.partnergraph.store.Changes;
import org.partnergraph.store.CommitStep;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.Violation;

/**
 * Refuses a commit after which the data would break a SHACL shape. Looks at the touched nodes and
 * at those that point to them; at everything when very much was touched.
 */
final class ShapeGuard implements CommitStep {

  private static final int WHOLE_FROM = 200;

  private final Shapes shapes;
  private final ViolationText text;

  ShapeGuard(Graph shapes, Namespaces namespaces) {
    this.shapes = Shapes.parse(shapes);
    this.text = new ViolationText(shapes, namespaces);
  }

  @Override
  public void apply(DatasetGraph data, Changes changes) {
    Graph union = data.getUnionGraph();
    Set<Node> focus = focus(union, changes.subjects());
    List<Violation> violations =
        focus.size() > WHOLE_FROM ? validate(union) : validate(union, focus);
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

  private static Set<Node> focus(Graph data, Set<Node> touched) {
    Set<Node> focus = new HashSet<>(touched);
    for (Node node : touched) {
      Iter.toList(data.find(Node.ANY, Node.ANY, node)).forEach(t -> focus.add(t.getSubject()));
    }
    return focus;
  }

  private List<Violation> texts(Collection<ReportEntry> entries) {
    return entries.stream().map(text::of).distinct().sorted(ViolationText.ORDER).toList();
  }
}
