package org.partnergraph.query;

import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * TDB2's executor with property paths that need no stack. ARQ follows {@code +} and {@code *} by
 * recursion: a long way ends in a stack overflow, and that within the store's own block cache can
 * leave its lock held for ever, so that no later query comes to an end.
 */
public final class PathExecutor extends OpExecutorTDB2 {

  private PathExecutor(ExecutionContext context) {
    super(context);
  }

  /** Lets all queries and updates over a TDB2 dataset run with it. */
  public static void install(DatasetGraph dataset) {
    QC.setFactory(dataset.getContext(), PathExecutor::new);
  }

  /**
   * {@inheritDoc}
   *
   * @throws PathTooDeepException for a path that only recursion could follow
   */
  @Override
  protected QueryIterator execute(OpPath op, QueryIterator input) {
    TriplePath pattern = op.getTriplePath();
    if (pattern.isTriple()) {
      return super.execute(op, input);
    }
    if (!PathForm.isFollowed(pattern.getPath())) {
      input.close();
      throw new PathTooDeepException();
    }
    return PathForm.isClosure(pattern.getPath())
        ? new PathRows(input, pattern, execCxt)
        : super.execute(op, input);
  }

  /** What is optional and asks other endpoints is asked for many rows at a time. */
  @Override
  protected QueryIterator execute(OpConditional op, QueryIterator input) {
    return OptionalRows.isFor(op.getRight())
        ? new OptionalRows(exec(op.getLeft(), input), op.getRight(), execCxt)
        : super.execute(op, input);
  }
}
