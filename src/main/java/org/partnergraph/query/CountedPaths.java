package org.partnergraph.query;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;
import org.jspecify.annotations.Nullable;

/**
 * The paths of a query or an update that count steps in braces. ARQ unfolds them into joins while
 * it optimises, with no regard to timeouts: a count of seven digits would take all memory.
 */
public final class CountedPaths {

  private CountedPaths() {}

  /**
   * Refuses a query that counts too many steps, in whatever part of it.
   *
   * @throws PathTooDeepException if the counts of a path, multiplied where nested, exceed 100
   */
  public static void requireFew(Query query) {
    try {
      requireFew(Algebra.compile(query));
    } catch (StackOverflowError e) {
      throw new PathTooDeepException(e);
    }
  }

  /**
   * Refuses an update that counts too many steps.
   *
   * @throws PathTooDeepException as for a query
   */
  public static void requireFew(UpdateRequest request) {
    try {
      request.getOperations().forEach(CountedPaths::requireFew);
    } catch (StackOverflowError e) {
      throw new PathTooDeepException(e);
    }
  }

  private static void requireFew(Update update) {
    if (update instanceof UpdateModify modify) {
      requireFew(Algebra.compile(modify.getWherePattern()));
    }
  }

  private static void requireFew(@Nullable Op op) {
    if (op != null) { // DESCRIBE may have no pattern
      Transformer.transform(new Check(), op);
    }
  }

  /** A transformation, since those go where ARQ's unfolding goes, into expressions as well. */
  private static final class Check extends TransformCopy {

    @Override
    public Op transform(OpPath op) {
      if (PathForm.countsTooMany(op.getTriplePath().getPath())) {
        throw new PathTooDeepException();
      }
      return op;
    }
  }
}
