package org.partnergraph.entities;

import org.apache.jena.graph.Node;
import org.partnergraph.store.Namespaces;

/** The terms of the ontology for what editors decide. */
final class DecisionTerms {

  final Node preference;
  final Node inference;
  final Node identification;
  final Node subject;
  final Node counterpart;
  final Node onProperty;
  final Node value;
  final Node verdict;
  final Node reason;
  final Node decidedBy;
  final Node decidedOn;
  final Node basedOn;

  DecisionTerms(Namespaces namespaces) {
    preference = namespaces.term("Preference");
    inference = namespaces.term("Inference");
    identification = namespaces.term("Identification");
    subject = namespaces.term("subject");
    counterpart = namespaces.term("counterpart");
    onProperty = namespaces.term("onProperty");
    value = namespaces.term("value");
    verdict = namespaces.term("verdict");
    reason = namespaces.term("reason");
    decidedBy = namespaces.term("decidedBy");
    decidedOn = namespaces.term("decidedOn");
    basedOn = namespaces.term("basedOn");
  }
}
