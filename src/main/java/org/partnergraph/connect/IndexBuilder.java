package org.partnergraph.connect;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.entities.Proofs;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/**
 * Makes the index of a store: what dates and proves its nodes once, the rows of every pattern once.
 * Rows are left out whose ends are literals or blank, the same node, or of an excluded class.
 */
final class IndexBuilder {

  private static final Var NODE = Var.alloc("node");
  private static final Var EXCLUDED = Var.alloc("excluded");

  private final Relations relations;
  private final Times.Queries times;
  private final Testimony.Queries testimony;
  private final Query members;
  private final Proofs proofs;

  IndexBuilder(Relations relations, Namespaces namespaces) {
    if (relations.all().size() > Short.MAX_VALUE) {
      throw new IllegalArgumentException("more relations than an edge can name");
    }
    this.relations = relations;
    this.times = Times.Queries.load(namespaces);
    this.testimony = Testimony.Queries.load(namespaces);
    this.members = QueryText.load(IndexBuilder.class, "members.rq", namespaces);
    this.proofs = new Proofs(namespaces);
  }

  ConnectionIndex build(Snapshot snapshot) {
    return new Gathering(snapshot).index();
  }

  /** All that is asked of a store, relations aside. */
  List<Query> queries() {
    return List.of(
        times.dates(),
        times.happenings(),
        testimony.evidence(),
        testimony.documents(),
        testimony.supported(),
        members);
  }

  private Set<Node> members(Snapshot snapshot, Set<Node> types) {
    Set<Node> nodes = new HashSet<>();
    for (Node type : types) {
      Binding bound = BindingFactory.binding(EXCLUDED, type);
      nodes.addAll(snapshot.column(members, bound, NODE.getVarName()));
    }
    return nodes;
  }

  /** All that is read of a snapshot for its index, and the edges that come of it. */
  private final class Gathering {

    private final Snapshot snapshot;
    private final Times days;
    private final Testimony proved;
    private final ToIntFunction<Collection<Node>> independent;
    private final Set<Node> excluded;
    private final Set<Node> documents;
    private final EdgeRows edges = new EdgeRows();

    Gathering(Snapshot snapshot) {
      this.snapshot = snapshot;
      this.days = Times.read(snapshot, times);
      this.proved = Testimony.read(snapshot, testimony);
      this.independent = proofs.independent(snapshot);
      this.excluded = members(snapshot, relations.policy().excluded());
      this.documents = members(snapshot, relations.policy().documents());
    }

    ConnectionIndex index() {
      for (int kind = 0; kind < relations.all().size(); kind++) {
        Relation relation = relations.all().get(kind);
        Sink sink = new Sink(edges, kind, relation.properties(), never(relation), this);
        WholePattern.of(relation.pattern()).read(snapshot, sink::take);
      }
      return edges.index(snapshot.version(), relations.all(), independent);
    }

    private List<Set<Node>> never(Relation relation) {
      return relation.document() ? List.of(excluded) : List.of(excluded, documents);
    }
  }

  /** Where the rows of one pattern go. */
  private record Sink(
      EdgeRows edges, int kind, Set<Node> properties, List<Set<Node>> never, Gathering gathered) {

    void take(PatternRow row) {
      if (isNode(row.from()) && isNode(row.to()) && !row.from().equals(row.to())) {
        Node bearer = row.bearer();
        List<Node> documents =
            bearer == null ? List.of() : gathered.proved.documents(bearer, properties);
        Stream<Optional<Node>> proofs =
            documents.isEmpty()
                ? Stream.of(Optional.empty())
                : documents.stream().map(Optional::of);
        Days days = gathered.days.of(row.when());
        proofs.forEach(
            proof ->
                edges.add(
                    row.from(), row.to(), kind, days, bearer, row.when(), proof.orElse(null)));
      }
    }

    private boolean isNode(Node node) {
      return node.isURI() && never.stream().noneMatch(nodes -> nodes.contains(node));
    }
  }
}
