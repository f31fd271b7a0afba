package org.partnergraph.connect;

import java.util.Arrays;
import org.apache.jena.vocabulary.OA;
import org.partnergraph.store.Namespaces;

/** Which documents prove what: the evidence of every node that bears any. */
final class Testimony {

  private final Pairs evidence;
  private final Pairs documents;
  private final Pairs supported;

  Testimony(Statements statements, Namespaces namespaces) {
    Terms terms = statements.terms();
    evidence = statements.values(terms.of(namespaces.term("evidence")));
    documents = statements.values(terms.of(OA.hasSource.asNode()));
    supported = statements.values(terms.of(namespaces.term("supports")));
  }

  /**
   * The documents whose words a node bears as evidence for one of some properties.
   *
   * @param properties sorted
   */
  int[] documents(int bearer, int[] properties) {
    return bearer == Terms.NONE
        ? new int[0]
        : evidence
            .seconds(bearer)
            .filter(words -> supportsAny(words, properties))
            .flatMap(documents::seconds)
            .distinct()
            .toArray();
  }

  private boolean supportsAny(int words, int[] properties) {
    return supported
        .seconds(words)
        .anyMatch(property -> Arrays.binarySearch(properties, property) >= 0);
  }
}
