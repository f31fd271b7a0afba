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
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Mod;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEval;
import org.apache.jena.util.iterator.ExtendedIterator;

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
   * The ends of the ways from a node, as often as there are ways of which SPARQL keeps count.
   *
   * @param forward false to start where the path ends
   * @throws QueryCancelledException if the query is cancelled meanwhile
   */
  Collection<Node> ends(Node node, Path path, boolean forward) {
    return ends(node, path, forward, false);
  }

  /** Subjects and objects, each once. */
  Set<Node> allNodes() {
    Set<Node> nodes = new LinkedHashSet<>();
    ExtendedIterator<Triple> triples = graph.find();
    try {
      while (triples.hasNext()) {
        requireWanted();
        Triple triple = triples.next();
        nodes.add(triple.getSubject());
        nodes.add(triple.getObject());
      }
    } finally {
      triples.close();
    }
    return nodes;
  }

  /**
   * @throws QueryCancelledException if the query is cancelled
   */
  void requireWanted() {
    AtomicBoolean cancelled = context.getCancelSignal();
    if (cancelled != null && cancelled.get()) {
      throw new QueryCancelledException();
    }
  }

  /** With each end once if distinct: the ways between them can be more than can be listed. */
  private Collection<Node> ends(Node node, Path path, boolean forward, boolean distinct) {
    if (path instanceof P_ZeroOrMore1 closure) {
      return reached(List.of(node), closure.getSubPath(), forward);
    }
    if (path instanceof P_OneOrMore1 closure) {
      Path step = closure.getSubPath();
      return reached(ends(node, step, forward, true), step, forward);
    }
    if (path instanceof P_ZeroOrOne one) {
      Set<Node> ends = new LinkedHashSet<>(List.of(node));
      ends.addAll(ends(node, one.getSubPath(), forward, true));
      return ends;
    }
    if (path instanceof P_Inverse inverse) {
      return ends(node, inverse.getSubPath(), !forward, distinct);
    }
    if (path instanceof P_Alt either) {
      Collection<Node> ends = none(distinct);
      ends.addAll(ends(node, either.getLeft(), forward, distinct));
      ends.addAll(ends(node, either.getRight(), forward, distinct));
      return ends;
    }
    if (path instanceof P_Seq both) {
      Path first = forward ? both.getLeft() : both.getRight();
      Path second = forward ? both.getRight() : both.getLeft();
      return step(ends(node, first, forward, distinct), second, forward, distinct);
    }
    return distinct ? distinct(node, path, forward) : simple(node, path, forward, false);
  }

  private static Collection<Node> none(boolean distinct) {
    return distinct ? new LinkedHashSet<>() : new ArrayList<>();
  }

  private Collection<Node> reached(Collection<Node> seeds, Path step, boolean forward) {
    Set<Node> reached = new LinkedHashSet<>(seeds);
    Deque<Node> due = new ArrayDeque<>(reached);
    for (Node next = due.poll(); next != null; next = due.poll()) {
      requireWanted();
      for (Node end : ends(next, step, forward, true)) {
        if (reached.add(end)) {
          due.add(end);
        }
      }
    }
    return reached;
  }

  private Collection<Node> step(
      Collection<Node> nodes, Path path, boolean forward, boolean distinct) {
    Collection<Node> ends = none(distinct);
    for (Node node : nodes) {
      requireWanted();
      ends.addAll(ends(node, path, forward, distinct));
    }
    return ends;
  }

  private Collection<Node> distinct(Node node, Path path, boolean forward) {
    if (path instanceof P_FixedLength fixed) {
      return counted(node, fixed, fixed.getCount(), fixed.getCount(), forward);
    }
    return path instanceof P_Mod mod && mod.getMax() >= 0
        ? counted(node, mod, mod.getMin(), mod.getMax(), forward)
        : simple(node, path, forward, true);
  }

  private Collection<Node> counted(
      Node node, P_Path1 path, long least, long most, boolean forward) {
    Set<Node> ends = new LinkedHashSet<>();
    Collection<Node> at = List.of(node);
    for (long steps = 0; steps <= most; steps++) {
      if (steps > 0) {
        at = step(at, path.getSubPath(), forward, true);
      }
      if (steps >= least) {
        ends.addAll(at);
      }
    }
    return ends;
  }

  private Collection<Node> simple(Node node, Path path, boolean forward, boolean distinct) {
    Iterator<Node> found =
        forward
            ? PathEval.eval(graph, node, path, context.getContext())
            : PathEval.evalReverse(graph, node, path, context.getContext());
    Collection<Node> ends = none(distinct);
    found.forEachRemaining(ends::add);
    return ends;
  }
}
