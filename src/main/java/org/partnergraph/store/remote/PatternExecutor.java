package org.partnergraph.store.remote;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.NamedGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.partnergraph.store.RowBatches;

/**
 * Runs here what an engine cannot run, and lets it match the patterns in between, each for a
 * hundred rows in one request.
 */
final class PatternExecutor extends OpExecutor {

  private final Engine engine;

  PatternExecutor(Engine engine, ExecutionContext context) {
    super(context);
    this.engine = engine;
  }

  @Override
  protected QueryIterator execute(OpBGP op, QueryIterator input) {
    return op.getPattern().isEmpty() ? input : matched(paths(op), graph(), input);
  }

  private static List<TriplePath> paths(OpBGP op) {
    return op.getPattern().getList().stream().map(TriplePath::new).toList();
  }

  /** In whatever graph: in one request rather than one for each graph. */
  @Override
  protected QueryIterator execute(OpGraph op, QueryIterator input) {
    return Var.isVar(op.getNode())
            && op.getSubOp() instanceof OpBGP pattern
            && !pattern.getPattern().isEmpty()
        ? matched(paths(pattern), op.getNode(), input)
        : super.execute(op, input);
  }

  @Override
  protected QueryIterator execute(OpPath op, QueryIterator input) {
    return engine.onlyMatches() // Virtuoso 7 follows none that begins in VALUES
        ? super.execute(op, input)
        : matched(List.of(op.getTriplePath()), graph(), input);
  }

  private QueryIterator matched(List<TriplePath> pattern, Node graph, QueryIterator input) {
    BatchQuery query = new BatchQuery(pattern, graph);
    return new RowBatches(input, execCxt) {
      @Override
      protected Iterator<Binding> joined(List<Binding> rows) {
        return PatternExecutor.this.matched(pattern, query, rows);
      }
    };
  }

  /** One statement for one row is likely to be known already. */
  private Iterator<Binding> matched(
      List<TriplePath> pattern, BatchQuery query, List<Binding> batch) {
    if (query.asksForGraph()
        || batch.size() > 1
        || pattern.size() > 1
        || !pattern.get(0).isTriple()) {
      return joined(query, batch);
    }
    Triple looked = Substitute.substitute(pattern.get(0).asTriple(), batch.get(0));
    return looked.getSubject().isConcrete() || looked.getObject().isConcrete()
        ? super.execute(
            new OpBGP(BasicPattern.wrap(List.of(pattern.get(0).asTriple()))),
            QueryIterSingleton.create(batch.get(0), execCxt))
        : joined(query, batch);
  }

  /** The graph in which the pattern is matched. */
  private Node graph() {
    Node name = execCxt.getActiveGraph() instanceof NamedGraph named ? named.getGraphName() : null;
    return name == null ? Quad.unionGraph : name;
  }

  private Iterator<Binding> joined(BatchQuery query, List<Binding> before) {
    Iterator<Binding> found =
        Iter.map(
            engine.select(query.text(before), ForwardedRows.ended(execCxt)), query::understood);
    return Iter.flatMap(
        found,
        row ->
            before.stream()
                .filter(known -> Algebra.compatible(known, row))
                .map(known -> Algebra.merge(known, row))
                .iterator());
  }
}
