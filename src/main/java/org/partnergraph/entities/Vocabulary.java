package org.partnergraph.entities;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.store.Namespaces;

/** The terms of the ontology that decide how a statement is shown. */
final class Vocabulary {

  /** Properties that lead out to other descriptions of the same or a like thing. */
  static final Set<Node> LINKS =
      Stream.of(
              SKOS.exactMatch,
              SKOS.closeMatch,
              SKOS.broadMatch,
              SKOS.narrowMatch,
              SKOS.relatedMatch,
              OWL.sameAs,
              RDFS.seeAlso)
          .map(property -> property.asNode())
          .collect(Collectors.toUnmodifiableSet());

  final Node relation;
  final Node evidence;
  final Node notStated;
  final Node event;
  final Node role;
  final Node status;
  final Node kind;
  final Node modality;
  final Node attributedTo;
  final Node statement;

  /** Remarks of the editors. */
  final Node note;

  final Node dateUnlabelled;

  final JudgementTerms judgements;

  /** Relations that hold as of a date, and only then. */
  final Set<Node> asOf;

  final Node date;
  final Node begin;
  final Node end;
  final Node attestedOn;

  /** Properties of a date, in the order of a sentence. */
  final List<Node> dates;

  /** The date in words. */
  final Node dateText;

  /** Properties that keep the graph in order and say nothing about the world. */
  private final Set<Node> bookkeeping;

  private final Set<Node> circumstances;
  private final String terms;
  private final Node entitiesGraph;
  private final Node decisionsGraph;
  private final Node judgementsGraph;
  private final Node derivedGraph;

  Vocabulary(Namespaces namespaces) {
    relation = namespaces.term("QualifiedRelation");
    evidence = namespaces.term("evidence");
    notStated = namespaces.term("notStated");
    event = namespaces.term("event");
    role = namespaces.term("role");
    status = namespaces.term("status");
    kind = namespaces.term("kind");
    modality = namespaces.term("modality");
    attributedTo = namespaces.term("attributedTo");
    statement = namespaces.term("statement");
    note = namespaces.term("note");
    judgements = new JudgementTerms(namespaces);
    asOf = Set.of(namespaces.term("Claim"), namespaces.term("Rating"));
    date = namespaces.term("date");
    begin = namespaces.term("begin");
    end = namespaces.term("end");
    attestedOn = namespaces.term("attestedOn");
    dateUnlabelled = namespaces.term("dateUnlabelled");
    dates = List.of(date, begin, end, attestedOn, dateUnlabelled);
    dateText = namespaces.term("dateText");
    bookkeeping =
        Set.of(
            RDF.type.asNode(),
            RDFS.label.asNode(),
            evidence,
            notStated,
            namespaces.term("earliest"),
            namespaces.term("latest"));
    circumstances = Set.of(role, status, modality, attributedTo);
    terms = namespaces.ontology();
    entitiesGraph = namespaces.entitiesGraph();
    decisionsGraph = namespaces.entity("graph-decisions");
    judgementsGraph = namespaces.judgementsGraph();
    derivedGraph = namespaces.derivedGraph();
  }

  /** Whether the statement says something about the world. */
  boolean isFact(Statement statement) {
    return !bookkeeping.contains(statement.property())
        && !LINKS.contains(statement.property())
        && !statement.graph().equals(entitiesGraph)
        && !statement.graph().equals(decisionsGraph)
        && !statement.graph().equals(judgementsGraph);
  }

  /** Whether the statement tells in what way its subject is so, and when. */
  boolean isCircumstance(Statement statement) {
    return circumstances.contains(statement.property()) || isDate(statement.property());
  }

  boolean isDate(Node property) {
    return dates.contains(property) || property.equals(dateText);
  }

  /** Whether the ontology of this deployment defines it. */
  boolean isTerm(Node node) {
    return node.isURI() && node.getURI().startsWith(terms);
  }

  boolean isDerived(Node graph) {
    return graph.equals(derivedGraph);
  }

  /** Derived if no graph but the derived one says it. */
  Basis basis(Set<Node> graphs) {
    return graphs.stream().allMatch(this::isDerived) ? Basis.DERIVED : Basis.STATED;
  }
}
