package org.partnergraph.query;

import java.util.Iterator;
import java.util.function.Predicate;
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
      Iterator<Node> ends = walk.ends(subject, path, true).iterator();
      return Var.isVar(object)
          ? bound(row, object, ends)
          : kept(row, ends, end -> end.sameValueAs(object));
    }
    if (!Var.isVar(object)) {
      return bound(row, subject, walk.ends(object, path, false).iterator());
    }
    Iterator<Node> all = walk.allNodes().iterator();
    return Iter.flatMap(all, node -> both(row, Var.alloc(subject), object, node));
  }

  private static Iterator<Binding> bound(Binding row, Node wanted, Iterator<Node> ends) {
    return Iter.map(ends, end -> BindingFactory.binding(row, Var.alloc(wanted), end));
  }

  private static Iterator<Binding> kept(Binding row, Iterator<Node> ends, Predicate<Node> wanted) {
    return Iter.map(Iter.filter(ends, wanted), end -> row);
  }

  private Iterator<Binding> both(Binding row, Var subject, Node object, Node start) {
    walk.requireWanted();
    Iterator<Node> ends = walk.ends(start, pattern.getPath(), true).iterator();
    Binding begun = BindingFactory.binding(row, subject, start);
    return subject.equals(object) ? kept(begun, ends, start::equals) : bound(begun, object, ends);
  }
}
