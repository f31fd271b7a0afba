package org.partnergraph.entities;

import org.apache.jena.graph.Node;
import org.partnergraph.store.Namespaces;

/** The terms of the ontology for judgements on links. */
final class JudgementTerms {

  final Node judgedEntity;
  final Node comparedWith;
  final Node outcome;
  final Node judgedBy;
  final Node judgedOn;
  final Node justification;
  final Node score;
  final Node replaces;

  JudgementTerms(Namespaces namespaces) {
    judgedEntity = namespaces.term("judgedEntity");
    comparedWith = namespaces.term("comparedWith");
    outcome = namespaces.term("outcome");
    judgedBy = namespaces.term("judgedBy");
    judgedOn = namespaces.term("judgedOn");
    justification = namespaces.term("justification");
    score = namespaces.term("score");
    replaces = namespaces.term("replaces");
  }
}
