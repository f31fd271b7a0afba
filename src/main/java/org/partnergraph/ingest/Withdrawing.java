package org.partnergraph.ingest;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.partnergraph.store.Changes;
import org.partnergraph.store.CommitStep;
import org.partnergraph.store.Namespaces;

/**
 * Takes out what the editors withdrew ({@code cp:Withdrawal}), at each commit: what is loaded of it
 * again does not come back. Only the withdrawal still names it.
 */
final class Withdrawing implements CommitStep {

  private final Namespaces namespaces;
  private final Node withdrawal;
  private final Node subject;

  Withdrawing(Namespaces namespaces) {
    this.namespaces = namespaces;
    withdrawal = namespaces.term("Withdrawal");
    subject = namespaces.term("subject");
  }

  @Override
  public void apply(DatasetGraph data, Changes changes) {
    Set<Node> decisions = new HashSet<>();
    Set<Node> withdrawn = new HashSet<>();
    data.stream(Node.ANY, Node.ANY, RDF.type.asNode(), withdrawal)
        .map(Quad::getSubject)
        .forEach(decisions::add);
    for (Node decision : decisions) {
      data.stream(Node.ANY, decision, subject, Node.ANY)
          .map(Quad::getObject)
          .forEach(withdrawn::add);
    }
    if (!withdrawn.isEmpty()) {
      new Removal(data, namespaces, decisions).remove(withdrawn);
    }
  }
}
