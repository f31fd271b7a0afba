package org.partnergraph.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * The statements that were looked up last, as long as the data is the same: different answers ask
 * for the same names, types and evidence again and again.
 */
final class KeptFinds {

  /** Of all that are kept, in letters. */
  private static final int MOST_LETTERS = 16 << 20;

  /** What a statement counts for besides the letters of a literal. */
  private static final int STATEMENT = 100;

  /** Of one lookup; a longer one is no name or description, and would drive out many. */
  private static final int LONGEST = 200;

  private volatile Kept kept = Kept.of(-1);

  private record Kept(long version, Cache<Quad, List<Quad>> found) {
    static Kept of(long version) {
      return new Kept(
          version,
          Caffeine.newBuilder()
              .maximumWeight(MOST_LETTERS)
              .<Quad, List<Quad>>weigher((pattern, found) -> STATEMENT + letters(found))
              .build());
    }

    private static int letters(List<Quad> found) {
      long letters = 0;
      for (Quad quad : found) {
        Node value = quad.getObject();
        letters += STATEMENT + (value.isLiteral() ? value.getLiteralLexicalForm().length() : 0);
      }
      return (int) Math.min(letters, MOST_LETTERS);
    }
  }

  /**
   * What a pattern finds.
   *
   * @param version that the transaction sees; of one that is older than the newest nothing is kept
   * @param find how it is looked up
   */
  List<Quad> of(long version, Quad pattern, Function<Quad, List<Quad>> find) {
    Kept now = at(version);
    if (now.version != version) {
      return find.apply(pattern);
    }
    List<Quad> known = now.found.getIfPresent(pattern);
    if (known != null) {
      return known;
    }
    List<Quad> found = find.apply(pattern);
    if (found.size() > LONGEST) {
      return found;
    }
    List<Quad> few = List.copyOf(found);
    now.found.put(pattern, few);
    return few;
  }

  private Kept at(long version) {
    Kept now = kept;
    return now.version < version ? next(version) : now;
  }

  private synchronized Kept next(long version) {
    if (kept.version < version) {
      kept = Kept.of(version);
    }
    return kept;
  }
}
