package org.partnergraph.hostile;

import java.io.IOException;
import java.util.Set;

/**
 * A request that is meant to hurt.
 *
 * @param name unique
 * @param allowed how it may end, in the words of {@link Answer#told}, besides what any request may
 *     get under load
 * @param attack sends it
 */
public record Hostile(String name, Set<String> allowed, Attack attack) {

  /** Budget used up, sent away as busy or out of time. */
  private static final Set<String> UNDER_LOAD = Set.of("429", "503");

  /** Does one request. */
  @FunctionalInterface
  public interface Attack {
    /** What became of it. */
    Answer on(Target target) throws IOException;
  }

  static Hostile of(String name, Attack attack, String... allowed) {
    return new Hostile(name, Set.of(allowed), attack);
  }

  /** Whether it ended as documented; who is told to come again must be told when. */
  public boolean isAnswered(Answer answer) {
    if (UNDER_LOAD.contains(answer.told())) {
      return answer.header("Retry-After").isPresent();
    }
    return allowed.contains(answer.told());
  }
}
