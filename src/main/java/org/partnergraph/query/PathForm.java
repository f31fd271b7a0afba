package org.partnergraph.query;

import org.apache.jena.sparql.path.P_Distinct;
import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Mod;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_Shortest;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/** What is known of a property path before it is followed. */
final class PathForm {

  /** As many steps may be counted in braces; ARQ takes them by recursion, or unfolds them. */
  private static final long MOST_COUNTED = 100;

  private PathForm() {}

  /** Whether ways of any length may match. */
  static boolean isClosure(Path path) {
    if (path instanceof P_Path2 both) {
      return isClosure(both.getLeft()) || isClosure(both.getRight());
    }
    return path instanceof P_OneOrMore1
        || path instanceof P_ZeroOrMore1
        || (path instanceof P_Path1 one && isClosure(one.getSubPath()));
  }

  /** Whether the steps counted in braces, multiplied where nested, are too many. */
  static boolean countsTooMany(@Nullable Path path) {
    return path != null && counted(path) > MOST_COUNTED;
  }

  private static long counted(Path path) {
    if (path instanceof P_Path2 both) {
      return Math.max(counted(both.getLeft()), counted(both.getRight()));
    }
    if (!(path instanceof P_Path1 one)) {
      return 1;
    }
    long inner = counted(one.getSubPath());
    long times = times(one);
    return Math.max(inner, times) > MOST_COUNTED ? Long.MAX_VALUE : inner * times;
  }

  private static long times(P_Path1 path) {
    if (path instanceof P_Mod mod) {
      return Math.max(1, Math.max(mod.getMin(), mod.getMax()));
    }
    return path instanceof P_FixedLength fixed ? Math.max(1, fixed.getCount()) : 1;
  }

  /**
   * Whether it can be followed without recursion as deep as the data; ARQ's counting forms cannot
   * if they are open, long, or hold a closure.
   */
  static boolean isFollowed(Path path) {
    return !countsTooMany(path) && isClosed(path);
  }

  private static boolean isClosed(Path path) {
    if (path instanceof P_Path2 both) {
      return isClosed(both.getLeft()) && isClosed(both.getRight());
    }
    return !(path instanceof P_Path1 one)
        || !(isOpen(one) || (isCounting(one) && isClosure(one))) && isClosed(one.getSubPath());
  }

  private static boolean isOpen(P_Path1 path) {
    return path instanceof P_ZeroOrMoreN
        || path instanceof P_OneOrMoreN
        || (path instanceof P_Mod mod && mod.getMax() < 0);
  }

  private static boolean isCounting(P_Path1 path) {
    return path instanceof P_FixedLength
        || path instanceof P_Mod
        || path instanceof P_Shortest
        || path instanceof P_Distinct;
  }
}
