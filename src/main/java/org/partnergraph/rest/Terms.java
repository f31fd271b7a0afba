package org.partnergraph.rest;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.partnergraph.query.Labels;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Checks that a parameter names a class or property of the ontology. */
final class Terms {

  private final Namespaces namespaces;
  private final Labels labels;

  Terms(Namespaces namespaces) {
    this.namespaces = namespaces;
    this.labels = new Labels(namespaces);
  }

  /**
   * The parameter, if it is given.
   *
   * @throws ProblemException if the ontology has no such term
   */
  Optional<String> check(Snapshot snapshot, Call call, String parameter) {
    Optional<String> name = call.optional(parameter);
    name.filter(n -> !isTerm(snapshot, n))
        .ifPresent(
            n -> {
              throw ProblemException.parameter(
                  parameter, parameter + " is no class or property of the ontology: " + n);
            });
    return name;
  }

  private boolean isTerm(Snapshot snapshot, String name) {
    if (!Namespaces.isLocalId(name)) {
      return false;
    }
    Node term = namespaces.term(name);
    return !labels.all(snapshot, Set.of(term)).getOrDefault(term, java.util.Map.of()).isEmpty();
  }
}
