package org.partnergraph.reconcile;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.partnergraph.entities.Spelling;
import org.partnergraph.search.Candidate;
import org.partnergraph.search.Likeness;

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

  /** Whether it bears the name, if only for short, and is of the type that was asked for. */
  boolean isNamesake() {
    return parts.stream().noneMatch(part -> part instanceof Part.OfType type && !type.agrees())
        && parts.stream()
            .anyMatch(p -> p instanceof Part.Name n && n.likeness().kind() == Likeness.Kind.WHOLE);
  }

  /** The conditions, each with how far it is met, in the order in which they were given. */
  List<Part.Having> conditions() {
    return parts.stream()
        .flatMap(part -> part instanceof Part.Having having ? Stream.of(having) : Stream.empty())
        .toList();
  }

  /** Whether conditions were given and the graph is silent about all of them. */
  boolean isUnchecked() {
    List<Part.Having> all = conditions();
    return !all.isEmpty() && all.stream().allMatch(each -> each.agreement().isEmpty());
  }

  /** Whether a condition is met by this one and by none of the others. */
  boolean isSingledOut(List<Ranked> others) {
    List<Part.Having> own = conditions();
    return IntStream.range(0, own.size())
        .filter(i -> own.get(i).supports())
        .anyMatch(i -> others.stream().noneMatch(each -> each.conditions().get(i).supports()));
  }

  /** Whether the graph says otherwise than the query. */
  boolean isContradicted() {
    return parts.stream().anyMatch(Part::contradicts);
  }
}
