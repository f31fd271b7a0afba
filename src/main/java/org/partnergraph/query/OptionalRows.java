package org.partnergraph.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.main.QC;
import org.partnergraph.store.RowBatches;

/**
 * An OPTIONAL that holds a SERVICE, for a hundred rows at a time. ARQ looks for what is optional
 * row by row, and would send a request for each.
 */
final class OptionalRows extends RowBatches {

  private final Op optional;

  /**
   * With the rows that there are already.
   *
   * @param optional what may be added to each, of which {@link #isFor} is true
   */
  OptionalRows(QueryIterator before, Op optional, ExecutionContext context) {
    super(before, context);
    this.optional = optional;
  }

  /** Whether a pattern asks other endpoints, and gives for many rows what it gives for each. */
  static boolean isFor(Op pattern) {
    return isLinear(pattern) && asks(pattern);
  }

  private static boolean asks(Op op) {
    return op instanceof OpService || parts(op).stream().anyMatch(OptionalRows::asks);
  }

  private static boolean isLinear(Op op) {
    return op instanceof OpService
        || op instanceof OpBGP
        || op instanceof OpQuadPattern
        || !parts(op).isEmpty() && parts(op).stream().allMatch(OptionalRows::isLinear);
  }

  private static List<Op> parts(Op op) {
    if (op instanceof OpSequence all) {
      return all.getElements();
    }
    if (op instanceof OpConditional two) {
      return List.of(two.getLeft(), two.getRight());
    }
    if (op instanceof OpFilter filter) {
      return List.of(filter.getSubOp());
    }
    return op instanceof OpExtend extend ? List.of(extend.getSubOp()) : List.of();
  }

  @Override
  protected Iterator<Binding> joined(List<Binding> rows) {
    Var mark = mark(rows.get(0));
    Map<String, List<Binding>> found = found(rows, mark);
    List<Binding> joined = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      joined.addAll(found.getOrDefault(String.valueOf(i), List.of(rows.get(i))));
    }
    return joined.iterator();
  }

  /** What each row becomes, by its number. */
  private Map<String, List<Binding>> found(List<Binding> rows, Var mark) {
    List<Binding> marked = new ArrayList<>();
    for (Binding row : rows) {
      String number = String.valueOf(marked.size());
      marked.add(BindingFactory.binding(row, mark, NodeFactory.createLiteralString(number)));
    }
    ExecutionContext context = getExecContext();
    QueryIterator all =
        QC.execute(optional, QueryIterPlainWrapper.create(marked.iterator(), context), context);
    Map<String, List<Binding>> found = new HashMap<>();
    try {
      all.forEachRemaining(
          row ->
              found
                  .computeIfAbsent(row.get(mark).getLiteralLexicalForm(), n -> new ArrayList<>())
                  .add(without(row, mark)));
    } finally {
      all.close();
    }
    return found;
  }

  /** A variable that the query does not have; within another OPTIONAL there is one already. */
  private static Var mark(Binding row) {
    Var mark = Var.alloc("*row");
    while (row.contains(mark)) {
      mark = Var.alloc("*" + mark.getName());
    }
    return mark;
  }

  private static Binding without(Binding row, Var mark) {
    BindingBuilder plain = Binding.builder();
    row.forEach(
        (variable, value) -> {
          if (!variable.equals(mark)) {
            plain.add(variable, value);
          }
        });
    return plain.build();
  }
}
