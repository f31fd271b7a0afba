package org.partnergraph.store.remote;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Statements that were read already, by the term that they are about or lead to; those that were
 * asked for longest ago go first. No cache that weighs how often a term was asked for: of a batch
 * that is read ahead it would keep hardly anything once it is full.
 */
final class KnownStatements {

  /** A term with more of them is too large to be read as a whole. */
  static final int MOST_OF_ONE = 1_000;

  private static final int MOST = 100_000;

  private final Map<About, Said> known = new LinkedHashMap<>(16, 0.75f, true);
  private int size;

  /**
   * What statements are about.
   *
   * @param isSubject whether it is their subject, or else their object
   */
  record About(Node term, boolean isSubject) {}

  /**
   * What is said.
   *
   * @param isWhole whether that is all
   */
  record Said(List<Quad> quads, boolean isWhole) {

    /** What is read to its end, or as much of it as is wanted; it is closed then. */
    static Said of(Iterator<Quad> read) {
      List<Quad> quads = new ArrayList<>();
      try {
        while (read.hasNext() && quads.size() <= MOST_OF_ONE) {
          quads.add(read.next());
        }
      } finally {
        Iter.close(read);
      }
      return quads.size() > MOST_OF_ONE
          ? new Said(List.of(), false)
          : new Said(List.copyOf(quads), true);
    }
  }

  /** What is known, or else is read now. */
  Said about(About term, Supplier<Said> read) {
    Said said = get(term);
    if (said == null) {
      said = read.get();
      put(term, said);
    }
    return said;
  }

  synchronized boolean has(About term) {
    return known.containsKey(term);
  }

  private synchronized @Nullable Said get(About term) {
    return known.get(term);
  }

  synchronized void put(About term, Said said) {
    Said before = known.put(term, said);
    size += weight(said) - (before == null ? 0 : weight(before));
    Iterator<Said> oldest = known.values().iterator();
    while (size > MOST && oldest.hasNext()) {
      size -= weight(oldest.next());
      oldest.remove();
    }
  }

  private static int weight(Said said) {
    return said.quads().size() + 1;
  }
}
