package org.partnergraph.sparql;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;
import org.jspecify.annotations.Nullable;

/**
 * How many triple patterns a query or an update has, in all of its parts. What looks for the best
 * order compares each with all others, with no regard to timeouts.
 */
final class Width {

  private static final int MOST = 1_000;

  static final String ADVICE = "there are more than " + MOST + " triple patterns";

  private Width() {}

  /** Whether there is more to join than any sensible query has. */
  static boolean isTooWide(Query query) {
    return patterns(Algebra.compile(query)) > MOST;
  }

  /** Whether there is more to join than any sensible update has; data is not joined. */
  static boolean isTooWide(UpdateRequest request) {
    return request.getOperations().stream().mapToInt(Width::patterns).sum() > MOST;
  }

  private static int patterns(Update update) {
    if (update instanceof UpdateDeleteWhere where) {
      return where.getQuads().size();
    }
    return update instanceof UpdateModify modify
        ? patterns(Algebra.compile(modify.getWherePattern()))
        : 0;
  }

  private static int patterns(@Nullable Op op) {
    AtomicInteger count = new AtomicInteger();
    if (op != null) { // DESCRIBE may have no pattern
      Transformer.transform(new Counter(count), op);
    }
    return count.get();
  }

  /** A transformation, since those go into sub-queries and expressions as well. */
  private static final class Counter extends TransformCopy {
    private final AtomicInteger count;

    Counter(AtomicInteger count) {
      this.count = count;
    }

    @Override
    public Op transform(OpBGP op) {
      count.addAndGet(op.getPattern().size());
      return op;
    }

    @Override
    public Op transform(OpPath op) {
      count.incrementAndGet();
      return op;
    }
  }
}
