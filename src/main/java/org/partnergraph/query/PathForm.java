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

/** What is known of a property path before it is followed. */
final class PathForm {

  /** As many steps may be counted in braces; ARQ takes them by recursion. */
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

  /**
   * Whether it can be followed without recursion as deep as the data; ARQ's counting forms cannot
   * if they are open, long, or hold a closure.
   */
  static boolean isFollowed(Path path) {
    if (path instanceof P_Path2 both) {
      return isFollowed(both.getLeft()) && isFollowed(both.getRight());
    }
    return !(path instanceof P_Path1 one)
        || !(isOpen(one) || (isCounting(one) && isClosure(one))) && isFollowed(one.getSubPath());
  }

  private static boolean isOpen(P_Path1 path) {
    return path instanceof P_ZeroOrMoreN
        || path instanceof P_OneOrMoreN
        || (path instanceof P_FixedLength fixed && fixed.getCount() > MOST_COUNTED)
        || (path instanceof P_Mod mod && (mod.getMax() < 0 || mod.getMax() > MOST_COUNTED));
  }

  private static boolean isCounting(P_Path1 path) {
    return path instanceof P_FixedLength
        || path instanceof P_Mod
        || path instanceof P_Shortest
        || path instanceof P_Distinct;
  }
}
