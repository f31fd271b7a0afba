package org.partnergraph.connect;

import java.util.ArrayList;
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
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/**
 * Makes the index of a store: what dates and proves its nodes once, the rows of every pattern once,
 * several of them at the same time. Rows are left out whose ends are literals or blank, the same
 * node, or of an excluded class.
 */
final class IndexBuilder {

  private static final Var NODE = Var.alloc("node");
  private static final Var EXCLUDED = Var.alloc("excluded");
  private static final int ATTEMPTS = 3;

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

  /** The index of one version of the data, whatever is committed meanwhile. */
  ConnectionIndex build(KnowledgeStore store) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Gathering gathering = new Gathering();
      gathering.parts.parallelStream().forEach(part -> store.read(part::read));
      if (gathering.isOfOneVersion()) {
        return gathering.index();
      }
    }
    return store.read(this::build);
  }

  private ConnectionIndex build(Snapshot snapshot) {
    Gathering gathering = new Gathering();
    gathering.parts.forEach(part -> part.read(snapshot));
    return gathering.index();
  }

  private Set<Node> members(Snapshot snapshot, Set<Node> types) {
    Set<Node> nodes = new HashSet<>();
    for (Node type : types) {
      Binding bound = BindingFactory.binding(EXCLUDED, type);
      nodes.addAll(snapshot.column(members, bound, NODE.getVarName()));
    }
    return nodes;
  }

  /** All that is read of the store for one index. */
  private final class Gathering {

    private final List<Part<?>> parts = new ArrayList<>();
    private final Part<Times> days = part(snapshot -> Times.read(snapshot, times));
    private final Part<Testimony> proved = part(snapshot -> Testimony.read(snapshot, testimony));
    private final Part<ToIntFunction<Collection<Node>>> independent = part(proofs::independent);
    private final Part<Set<Node>> excluded =
        part(snapshot -> members(snapshot, relations.policy().excluded()));
    private final Part<Set<Node>> documents =
        part(snapshot -> members(snapshot, relations.policy().documents()));
    private final List<Part<List<PatternRow>>> rows =
        relations.all().stream()
            .map(relation -> part(snapshot -> PatternRow.read(snapshot, relation)))
            .toList();

    private <T> Part<T> part(Part.Reading<T> reading) {
      Part<T> part = new Part<>(reading);
      parts.add(part);
      return part;
    }

    boolean isOfOneVersion() {
      return parts.stream().mapToLong(Part::version).distinct().count() == 1;
    }

    ConnectionIndex index() {
      EdgeRows edges = new EdgeRows();
      for (int kind = 0; kind < rows.size(); kind++) {
        Relation relation = relations.all().get(kind);
        Sink sink = new Sink(edges, kind, relation.properties(), never(relation), this);
        rows.get(kind).value().forEach(sink::take);
      }
      return edges.index(days.version(), relations.all(), independent.value());
    }

    private List<Set<Node>> never(Relation relation) {
      return relation.document()
          ? List.of(excluded.value())
          : List.of(excluded.value(), documents.value());
    }
  }

  /** Where the rows of one pattern go. */
  private record Sink(
      EdgeRows edges, int kind, Set<Node> properties, List<Set<Node>> never, Gathering gathered) {

    void take(PatternRow row) {
      if (isNode(row.from()) && isNode(row.to()) && !row.from().equals(row.to())) {
        Node bearer = row.bearer();
        List<Node> documents =
            bearer == null ? List.of() : gathered.proved.value().documents(bearer, properties);
        Stream<Optional<Node>> proofs =
            documents.isEmpty()
                ? Stream.of(Optional.empty())
                : documents.stream().map(Optional::of);
        Days days = gathered.days.value().of(row.when());
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
