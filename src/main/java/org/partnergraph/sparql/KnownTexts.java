package org.partnergraph.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Predicate;

/**
 * What the texts of queries have told that were asked before: to read a text takes longer than many
 * an answer, and programs ask the same again and again.
 */
final class KnownTexts {

  private static final long MOST_LETTERS = 1 << 20;

  private final Cache<String, Boolean> deep = cache();
  private final Cache<String, Boolean> steady = cache();

  private static Cache<String, Boolean> cache() {
    return Caffeine.newBuilder()
        .maximumWeight(MOST_LETTERS)
        .weigher((String text, Boolean told) -> text.length())
        .build();
  }

  /** See {@link Nesting}. */
  boolean isTooDeep(String query) {
    return told(deep, query, Nesting::isTooDeep);
  }

  /** See {@link Steadiness}. */
  boolean isSteady(String query) {
    return told(steady, query, Steadiness::isSteady);
  }

  private static boolean told(Cache<String, Boolean> known, String text, Predicate<String> read) {
    Boolean told = known.getIfPresent(text);
    if (told == null) {
      told = read.test(text);
      known.put(text, told);
    }
    return told;
  }
}
