package org.partnergraph.ingest;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.partnergraph.store.Namespaces;

/**
 * Removes things from a dataset: what is said of them, the graphs that they name, the relations,
 * quotations, decisions and judgements in which they have a part, and the evidence that proves
 * nothing else. Of any other entity that points to one, only that statement goes; where a shape
 * asks for it, as for the parties of a partnership, the commit is refused until that entity is
 * withdrawn too.
 */
final class Removal {

  private final DatasetGraph data;
  private final Set<Node> spared;
  private final Node derived;
  private final Node evidence;
  private final Node supports;
  private final Node basedOn;
  private final Node onProperty;
  private final Set<Node> dependent = new HashSet<>();
  private final Set<Node> touched = new HashSet<>();
  private final Set<Node> removed = new HashSet<>();
  private final Deque<Node> open = new ArrayDeque<>();

  /**
   * From a dataset inside a write transaction.
   *
   * @param spared subjects that may name what is removed
   */
  Removal(DatasetGraph data, Namespaces namespaces, Set<Node> spared) {
    this.data = data;
    this.spared = spared;
    derived = namespaces.derivedGraph();
    evidence = namespaces.term("evidence");
    supports = namespaces.term("supports");
    basedOn = namespaces.term("basedOn");
    onProperty = namespaces.term("onProperty");
    Stream.of("QualifiedRelation", "Decision", "Judgement", "Evidence", "Quotation")
        .map(namespaces::term)
        .forEach(this::addWithSubclasses);
  }

  private void addWithSubclasses(Node type) {
    if (dependent.add(type)) {
      find(Node.ANY, Node.ANY, RDFS.subClassOf.asNode(), type)
          .forEach(quad -> addWithSubclasses(quad.getSubject()));
    }
  }

  void remove(Collection<Node> nodes) {
    open.addAll(nodes);
    while (!open.isEmpty()) {
      removeAll();
      List.copyOf(touched).forEach(this::trim);
    }
  }

  private void removeAll() {
    while (!open.isEmpty()) {
      Node node = open.pop();
      removed.add(node);
      find(Node.ANY, node, Node.ANY, Node.ANY).forEach(this::delete);
      find(node, Node.ANY, Node.ANY, Node.ANY).forEach(this::delete);
      find(Node.ANY, Node.ANY, Node.ANY, node).forEach(quad -> unlink(node, quad));
    }
  }

  private void unlink(Node node, Quad quad) {
    Node subject = quad.getSubject();
    Node property = quad.getPredicate();
    if (spared.contains(subject)) {
      return;
    }
    boolean whole = isDependent(subject) && !property.equals(evidence) && !isOneOfMore(node, quad);
    delete(quad);
    if (whole && !removed.contains(subject)) {
      open.push(subject);
    }
  }

  /** A decision stands as long as some evidence is left to it. */
  private boolean isOneOfMore(Node node, Quad quad) {
    return quad.getPredicate().equals(basedOn)
        && find(quad.getGraph(), quad.getSubject(), basedOn, Node.ANY).stream()
            .anyMatch(other -> !other.getObject().equals(node));
  }

  private boolean isDependent(Node subject) {
    return find(Node.ANY, subject, RDF.type.asNode(), Node.ANY).stream()
        .anyMatch(quad -> dependent.contains(quad.getObject()));
  }

  /** The evidence of what goes has to be looked at; a quote goes with its evidence. */
  private void delete(Quad quad) {
    touchEvidenceOf(quad);
    data.delete(quad);
  }

  private void touchEvidenceOf(Quad quad) {
    if (isBearing(quad.getPredicate())) {
      touched.add(quad.getObject());
    } else if (quad.getPredicate().equals(OA.hasSelector.asNode())) {
      open.add(quad.getObject());
    } else {
      find(Node.ANY, quad.getSubject(), evidence, Node.ANY)
          .forEach(link -> touched.add(link.getObject()));
    }
  }

  private boolean isBearing(Node property) {
    return property.equals(evidence) || property.equals(basedOn);
  }

  /**
   * Evidence goes when nothing rests on it, or when no decision does and all that it supports is no
   * longer stated by a node that has it.
   */
  private void trim(Node proof) {
    touched.remove(proof);
    List<Quad> bearers = find(Node.ANY, Node.ANY, evidence, proof);
    List<Quad> decisions = find(Node.ANY, Node.ANY, basedOn, proof);
    Set<Node> stated = stated(bearers, decisions);
    List<Quad> claims = find(Node.ANY, proof, supports, Node.ANY);
    List<Quad> idle = claims.stream().filter(q -> !stated.contains(q.getObject())).toList();
    idle.forEach(data::delete);
    boolean provesNothing = !claims.isEmpty() && idle.size() == claims.size();
    if (decisions.isEmpty() && (bearers.isEmpty() || provesNothing) && !removed.contains(proof)) {
      open.push(proof);
    }
  }

  private Set<Node> stated(List<Quad> bearers, List<Quad> decisions) {
    Set<Node> stated = new HashSet<>();
    for (Quad link : bearers) {
      find(Node.ANY, link.getSubject(), Node.ANY, Node.ANY)
          .forEach(quad -> stated.add(quad.getPredicate()));
    }
    for (Quad link : decisions) {
      find(Node.ANY, link.getSubject(), onProperty, Node.ANY)
          .forEach(quad -> stated.add(quad.getObject()));
    }
    return stated;
  }

  /** A copy, so that it can be deleted from; what is derived follows at the commit. */
  private List<Quad> find(Node graph, Node subject, Node property, Node value) {
    return data.stream(graph, subject, property, value)
        .filter(quad -> !quad.getGraph().equals(derived))
        .toList();
  }
}
