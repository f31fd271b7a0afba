package org.partnergraph.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEval;

/**
 * Follows a property path (SPARQL 1.1, 18.4) with a queue, so that the length of the way takes
 * memory and not the stack. Recursion goes as deep as the path is written.
 */
final class PathWalk {

  private final ExecutionContext context;
  private final Graph graph;

  PathWalk(ExecutionContext context) {
    this.context = context;
    this.graph = context.getActiveGraph();
  }

  /**
   * The ends of the ways from a node.
   *
   * @param forward false to start where the path ends
   * @throws QueryCancelledException if the query is cancelled meanwhile
   */
  Collection<Node> ends(Node node, Path path, boolean forward) {
    if (path instanceof P_ZeroOrMore1 closure) {
      return reached(List.of(node), closure.getSubPath(), forward);
    }
    if (path instanceof P_OneOrMore1 closure) {
      Path step = closure.getSubPath();
      return reached(ends(node, step, forward), step, forward);
    }
    if (path instanceof P_ZeroOrOne one) {
      Set<Node> ends = new LinkedHashSet<>(List.of(node));
      ends.addAll(ends(node, one.getSubPath(), forward));
      return ends;
    }
    if (path instanceof P_Inverse inverse) {
      return ends(node, inverse.getSubPath(), !forward);
    }
    if (path instanceof P_Alt either) {
      List<Node> ends = new ArrayList<>(ends(node, either.getLeft(), forward));
      ends.addAll(ends(node, either.getRight(), forward));
      return ends;
    }
    return path instanceof P_Seq both ? inTurn(node, both, forward) : simple(node, path, forward);
  }

  private Collection<Node> reached(Collection<Node> seeds, Path step, boolean forward) {
    Set<Node> reached = new LinkedHashSet<>(seeds);
    Deque<Node> due = new ArrayDeque<>(reached);
    for (Node next = due.poll(); next != null; next = due.poll()) {
      requireWanted();
      for (Node end : ends(next, step, forward)) {
        if (reached.add(end)) {
          due.add(end);
        }
      }
    }
    return reached;
  }

  private Collection<Node> inTurn(Node node, P_Seq both, boolean forward) {
    Path first = forward ? both.getLeft() : both.getRight();
    Path second = forward ? both.getRight() : both.getLeft();
    List<Node> ends = new ArrayList<>();
    for (Node middle : ends(node, first, forward)) {
      requireWanted();
      ends.addAll(ends(middle, second, forward));
    }
    return ends;
  }

  private Collection<Node> simple(Node node, Path path, boolean forward) {
    Iterator<Node> found =
        forward
            ? PathEval.eval(graph, node, path, context.getContext())
            : PathEval.evalReverse(graph, node, path, context.getContext());
    List<Node> ends = new ArrayList<>();
    found.forEachRemaining(ends::add);
    return ends;
  }

  private void requireWanted() {
    AtomicBoolean cancelled = context.getCancelSignal();
    if (cancelled != null && cancelled.get()) {
      throw new QueryCancelledException();
    }
  }
}
