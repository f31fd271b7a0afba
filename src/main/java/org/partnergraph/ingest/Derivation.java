package org.partnergraph.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.partnergraph.store.Changes;
import org.partnergraph.store.CommitStep;
import org.partnergraph.store.Namespaces;

/**
 * Keeps the derived graph true at each commit: it holds what the rules of {@code ontology/rules}
 * construct and the {@link DateBounds}, except what a graph states anyway. A rule sees what is
 * stated, never what rules derive: their order is of no matter, and no conclusion supports itself.
 * Only the difference is written, as a store keeps every block that a commit touches.
 */
final class Derivation implements CommitStep {

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
    Set<Triple> missing = conclusions(new StatedGraph(data, derived));
    List<Quad> outdated =
        Iter.iter(data.find(derived, Node.ANY, Node.ANY, Node.ANY))
            .filter(quad -> !missing.remove(quad.asTriple()))
            .toList();
    outdated.forEach(data::delete);
    missing.forEach(triple -> data.add(Quad.create(derived, triple)));
  }

  private Set<Triple> conclusions(Graph stated) {
    Set<Triple> conclusions = new HashSet<>();
    DateBounds.of(stated, namespaces, conclusions::add);
    for (Query rule : rules) {
      try (QueryExec execution = QueryExec.graph(stated).query(rule).build()) {
        execution.constructTriples().forEachRemaining(conclusions::add);
      }
    }
    conclusions.removeIf(stated::contains);
    return conclusions;
  }
}
