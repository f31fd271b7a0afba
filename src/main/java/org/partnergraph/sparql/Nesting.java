package org.partnergraph.sparql;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * How deep the brackets of a query go, and how wide it is. What looks for the best plan looks into
 * each bracket again for each that is around it, with no regard to timeouts.
 */
final class Nesting {

  private static final int DEEPEST = 64;

  static final String ADVICE = "brackets stand more than " + DEEPEST + " deep within each other";

  private static final int MOST_PATTERNS = 1_000;

  static final String TOO_MANY =
      "the query has more than " + MOST_PATTERNS + " triple patterns side by side";

  private Nesting() {}

  /** Whether there is more to join than any sensible query has. */
  static boolean isTooWide(Query query) {
    AtomicInteger count = new AtomicInteger();
    if (query.getQueryPattern() != null) {
      ElementWalker.walk(
          query.getQueryPattern(),
          new ElementVisitorBase() {
            @Override
            public void visit(ElementPathBlock block) {
              count.addAndGet(block.getPattern().size());
            }
          });
    }
    return count.get() > MOST_PATTERNS;
  }

  /** Whether that is more than any sensible query has. Brackets in texts count as well. */
  static boolean isTooDeep(String query) {
    int depth = 0;
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '{' || c == '(') {
        depth++;
      } else if (c == '}' || c == ')') {
        depth--;
      }
      if (depth > DEEPEST) {
        return true;
      }
    }
    return false;
  }
}
