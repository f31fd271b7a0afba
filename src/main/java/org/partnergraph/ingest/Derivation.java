package org.partnergraph.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.partnergraph.store.Changes;
import org.partnergraph.store.CommitStep;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.PartialDate;

/**
 * Rewrites the derived graph at each commit: what the rules of {@code ontology/rules} construct, in
 * the order of their names, and the first and last day that each dated node can mean.
 */
final class Derivation implements CommitStep {

  private static final List<String> POINTS = List.of("date", "attestedOn");

  private final Namespaces namespaces;
  private final List<Query> rules;

  /** With rules that are CONSTRUCT queries over the union of all graphs. */
  Derivation(Namespaces namespaces, List<Query> rules) {
    this.namespaces = namespaces;
    this.rules = List.copyOf(rules);
  }

  @Override
  public void apply(DatasetGraph data, Changes changes) {
    Node derived = namespaces.derivedGraph();
    data.removeGraph(derived);
    dateBounds(data).forEach(data::add);
    for (Query rule : rules) {
      constructed(data, rule, derived).forEach(data::add);
    }
  }

  private static List<Quad> constructed(DatasetGraph data, Query rule, Node derived) {
    try (QueryExec execution = QueryExec.dataset(data).query(rule).build()) {
      return Iter.iter(execution.constructTriples()).map(t -> Quad.create(derived, t)).toList();
    }
  }

  /** cp:earliest and cp:latest of every node with a date, or with a begin and perhaps an end. */
  private List<Quad> dateBounds(DatasetGraph data) {
    List<Quad> bounds = new ArrayList<>();
    for (String property : POINTS) {
      Iter.toList(data.findNG(Node.ANY, Node.ANY, namespaces.term(property), Node.ANY))
          .forEach(
              q -> bound(bounds, q.getSubject(), dateOf(q.getObject()), dateOf(q.getObject())));
    }
    Iter.toList(data.findNG(Node.ANY, Node.ANY, namespaces.term("begin"), Node.ANY))
        .forEach(q -> bound(bounds, q.getSubject(), dateOf(q.getObject()), end(data, q)));
    return bounds;
  }

  private static Optional<PartialDate> dateOf(Node literal) {
    return PartialDate.of(literal);
  }

  private Optional<PartialDate> end(DatasetGraph data, Quad begin) {
    return Iter.iter(
            data.find(begin.getGraph(), begin.getSubject(), namespaces.term("end"), Node.ANY))
        .map(q -> dateOf(q.getObject()))
        .toList()
        .stream()
        .flatMap(Optional::stream)
        .max(Comparator.comparing(d -> d.latest().map(Object::toString).orElse("")));
  }

  private void bound(
      List<Quad> bounds, Node node, Optional<PartialDate> from, Optional<PartialDate> to) {
    from.flatMap(PartialDate::earliest).ifPresent(d -> bounds.add(day(node, "earliest", d)));
    to.flatMap(PartialDate::latest).ifPresent(d -> bounds.add(day(node, "latest", d)));
  }

  private Quad day(Node node, String property, java.time.LocalDate day) {
    Node literal = NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    return Quad.create(namespaces.derivedGraph(), node, namespaces.term(property), literal);
  }
}
