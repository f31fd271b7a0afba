package org.partnergraph.reconcile;

import java.util.List;
import org.apache.jena.graph.Node;
import org.partnergraph.entities.Spelling;
import org.partnergraph.search.Candidate;

/**
 * A candidate with what speaks for it.
 *
 * @param candidate what the index knows of it
 * @param name to show
 * @param score 0 to 100: how much of what was asked for is so, see {@link Matcher}
 * @param match whether it is what was meant, beyond doubt
 * @param parts what was asked for, each with how far it is so
 * @param why one sentence
 */
record Ranked(
    Candidate candidate, Spelling name, double score, boolean match, List<Part> parts, String why) {

  /** The same with the decision. */
  Ranked decided(boolean isMatch, String sentence) {
    return new Ranked(candidate, name, score, isMatch, parts, sentence);
  }

  /** The local id. */
  String id() {
    return candidate.id();
  }

  /** The local name of its most specific class. */
  String typeId() {
    return localName(candidate.type());
  }

  static String localName(Node term) {
    String iri = term.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  /** Whether its id was given. */
  boolean isIdentified() {
    return parts.stream().anyMatch(Part.Identifier.class::isInstance);
  }

  /** Whether its whole name was given. */
  boolean isNamed() {
    return parts.stream().anyMatch(part -> part instanceof Part.Name name && name.isWhole());
  }

  /** Whether the graph says otherwise than the query. */
  boolean isContradicted() {
    return parts.stream().anyMatch(Part::contradicts);
  }
}
