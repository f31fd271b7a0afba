package org.partnergraph.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.partnergraph.store.Changes;
import org.partnergraph.store.CommitStep;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.Violation;

/**
 * Takes out what the editors withdrew ({@code cp:Withdrawal}), at each commit: what is loaded of it
 * again does not come back. Only the withdrawal still names it.
 */
final class Withdrawing implements CommitStep {

  private static final String REFUSED =
      "A graph of the service, or one that holds a withdrawal, cannot be withdrawn.";

  private final Namespaces namespaces;
  private final Set<Node> service;
  private final Node withdrawal;
  private final Node subject;

  Withdrawing(Namespaces namespaces) {
    this.namespaces = namespaces;
    service =
        Set.of(
            namespaces.entitiesGraph(),
            namespaces.ontologyGraph(),
            namespaces.questionsGraph(),
            namespaces.derivedGraph(),
            namespaces.judgementsGraph(),
            namespaces.entity("graph-decisions"));
    withdrawal = namespaces.term("Withdrawal");
    subject = namespaces.term("subject");
  }

  @Override
  public void apply(DatasetGraph data, Changes changes) {
    Set<Node> decisions = new HashSet<>();
    Set<Node> withdrawn = new HashSet<>();
    Set<Node> graphs = new HashSet<>(service);
    data.stream(Node.ANY, Node.ANY, RDF.type.asNode(), withdrawal)
        .forEach(
            quad -> {
              decisions.add(quad.getSubject());
              graphs.add(quad.getGraph());
            });
    for (Node decision : decisions) {
      data.stream(Node.ANY, decision, subject, Node.ANY)
          .map(Quad::getObject)
          .forEach(withdrawn::add);
    }
    refuse(withdrawn, graphs);
    if (!withdrawn.isEmpty()) {
      new Removal(data, namespaces, decisions).remove(withdrawn);
    }
  }

  /** A withdrawal that took out its own graph would not stand to keep it out. */
  private static void refuse(Set<Node> withdrawn, Set<Node> graphs) {
    List<Violation> violations =
        withdrawn.stream()
            .filter(graphs::contains)
            .map(node -> Violation.of("Withdrawal-subject", node.toString(), REFUSED))
            .toList();
    if (!violations.isEmpty()) {
      throw new RefusedCommitException(violations);
    }
  }
}
