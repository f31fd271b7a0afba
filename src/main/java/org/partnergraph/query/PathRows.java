package org.partnergraph.query;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.util.graph.GraphUtils;

/** The solutions of one property path, for each solution of what stands before it. */
final class PathRows extends QueryIterRepeatApply {

  private final TriplePath pattern;
  private final PathWalk walk;

  PathRows(QueryIterator input, TriplePath pattern, ExecutionContext context) {
    super(input, context);
    this.pattern = pattern;
    this.walk = new PathWalk(context);
  }

  @Override
  protected QueryIterator nextStage(Binding row) {
    Node subject = Var.lookup(row, pattern.getSubject());
    Node object = Var.lookup(row, pattern.getObject());
    return QueryIterPlainWrapper.create(rows(row, subject, object), getExecContext());
  }

  private Iterator<Binding> rows(Binding row, Node subject, Node object) {
    Path path = pattern.getPath();
    if (!Var.isVar(subject)) {
      return bound(row, object, walk.ends(subject, path, true).iterator());
    }
    if (!Var.isVar(object)) {
      return bound(row, subject, walk.ends(object, path, false).iterator());
    }
    Iterator<Node> all = GraphUtils.allNodes(getExecContext().getActiveGraph());
    return Iter.flatMap(all, node -> both(row, Var.alloc(subject), Var.alloc(object), node));
  }

  private static Iterator<Binding> bound(Binding row, Node wanted, Iterator<Node> ends) {
    return Var.isVar(wanted)
        ? Iter.map(ends, end -> BindingFactory.binding(row, Var.alloc(wanted), end))
        : Iter.map(Iter.filter(ends, wanted::equals), end -> row);
  }

  private Iterator<Binding> both(Binding row, Var subject, Var object, Node start) {
    Iterator<Node> ends = walk.ends(start, pattern.getPath(), true).iterator();
    Binding begun = BindingFactory.binding(row, subject, start);
    return bound(begun, Var.lookup(begun, object), ends);
  }
}
