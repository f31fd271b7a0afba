package org.partnergraph.store.remote;

import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/** Property paths that take no step which a store has for itself (SPARQL 1.1, 9.1). */
final class HiddenSteps {

  private HiddenSteps() {}

  /** The same path with those steps excluded; forms beyond SPARQL 1.1 stay as they are. */
  static Path in(Path path) {
    if (path instanceof P_NegPropSet excluded) {
      return excluding(excluded);
    }
    if (path instanceof P_Path0 step) {
      return Meta.isOurs(step.getNode()) ? new P_Link(Meta.NOTHING) : step;
    }
    if (path instanceof P_Seq both) {
      return new P_Seq(in(both.getLeft()), in(both.getRight()));
    }
    return path instanceof P_Alt either
        ? new P_Alt(in(either.getLeft()), in(either.getRight()))
        : inRepeated(path);
  }

  private static Path inRepeated(Path path) {
    if (path instanceof P_Inverse inverse) {
      return new P_Inverse(in(inverse.getSubPath()));
    }
    if (path instanceof P_ZeroOrOne some) {
      return new P_ZeroOrOne(in(some.getSubPath()));
    }
    if (path instanceof P_ZeroOrMore1 some) {
      return new P_ZeroOrMore1(in(some.getSubPath()));
    }
    return path instanceof P_OneOrMore1 some ? new P_OneOrMore1(in(some.getSubPath())) : path;
  }

  /** Steps are taken only in the directions of those that were excluded already. */
  private static Path excluding(P_NegPropSet excluded) {
    P_NegPropSet all = new P_NegPropSet();
    excluded.getNodes().forEach(all::add);
    if (!excluded.getFwdNodes().isEmpty()) {
      Meta.PROPERTIES.forEach(property -> all.add(new P_Link(property)));
    }
    if (!excluded.getBwdNodes().isEmpty()) {
      Meta.PROPERTIES.forEach(property -> all.add(new P_ReverseLink(property)));
    }
    return all;
  }
}
