package org.partnergraph.connect;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.PartialDate;
import org.partnergraph.store.Snapshot;

/**
 * Makes the index of a snapshot: the dates once, the rows of every pattern once. Rows are left out
 * whose ends are literals or blank, the same node, or of an excluded class.
 */
final class IndexBuilder {

  private static final Var FROM = Var.alloc("from");
  private static final Var TO = Var.alloc("to");
  private static final Var BEARER = Var.alloc("bearer");
  private static final Var WHEN = Var.alloc("when");
  private static final Var NODE = Var.alloc("node");
  private static final Var EARLIEST = Var.alloc("earliest");
  private static final Var LATEST = Var.alloc("latest");
  private static final Var EXCLUDED = Var.alloc("excluded");

  private final Relations relations;
  private final Query dates;
  private final Query members;

  IndexBuilder(Relations relations, Namespaces namespaces) {
    if (relations.all().size() > Short.MAX_VALUE) {
      throw new IllegalArgumentException("more relations than an edge can name");
    }
    this.relations = relations;
    this.dates = QueryText.load(IndexBuilder.class, "dates.rq", namespaces);
    this.members = QueryText.load(IndexBuilder.class, "members.rq", namespaces);
  }

  ConnectionIndex build(Snapshot snapshot) {
    Set<Node> excluded = members(snapshot, relations.policy().excluded());
    Set<Node> withDocuments = noNodes(snapshot);
    Map<Node, Days> days = days(snapshot);
    EdgeRows rows = new EdgeRows();
    List<Relation> all = relations.all();
    for (int kind = 0; kind < all.size(); kind++) {
      Set<Node> never = all.get(kind).document() ? excluded : withDocuments;
      read(snapshot, all.get(kind), new Sink(rows, kind, never, days));
    }
    return rows.index(snapshot.version(), all);
  }

  /** What is never linked, documents among it. */
  private Set<Node> noNodes(Snapshot snapshot) {
    Set<Node> nodes = members(snapshot, relations.policy().excluded());
    nodes.addAll(members(snapshot, relations.policy().documents()));
    return nodes;
  }

  private Set<Node> members(Snapshot snapshot, Set<Node> types) {
    Set<Node> nodes = new HashSet<>();
    for (Node type : types) {
      Binding bound = BindingFactory.binding(EXCLUDED, type);
      nodes.addAll(snapshot.column(members, bound, NODE.getVarName()));
    }
    return nodes;
  }

  private Map<Node, Days> days(Snapshot snapshot) {
    Map<Node, Days> days = new HashMap<>();
    try (QueryExec execution = snapshot.query(dates, BindingFactory.empty())) {
      execution.select().forEachRemaining(row -> days.merge(row.get(NODE), days(row), Days::and));
    }
    return days;
  }

  private static Days days(Binding row) {
    Optional<Days> first =
        date(row, EARLIEST).flatMap(PartialDate::earliest).map(day -> Days.from(number(day)));
    Optional<Days> last =
        date(row, LATEST).flatMap(PartialDate::latest).map(day -> Days.until(number(day)));
    return Stream.of(first, last).flatMap(Optional::stream).reduce(Days.UNKNOWN, Days::and);
  }

  private static Optional<PartialDate> date(Binding row, Var variable) {
    return Optional.ofNullable(row.get(variable)).flatMap(PartialDate::of);
  }

  private static int number(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  private static void read(Snapshot snapshot, Relation relation, Sink sink) {
    try (QueryExec execution =
        snapshot.query(WholePattern.of(relation.pattern()), BindingFactory.empty())) {
      Iterator<Binding> rows = execution.select();
      rows.forEachRemaining(sink::take);
    }
  }

  /** Where the rows of one pattern go. */
  private record Sink(EdgeRows rows, int kind, Set<Node> excluded, Map<Node, Days> days) {

    void take(Binding row) {
      Node from = row.get(FROM);
      Node to = row.get(TO);
      if (isNode(from) && isNode(to) && !from.equals(to)) {
        Node when = row.get(WHEN);
        rows.add(from, to, kind, time(when), row.get(BEARER), when);
      }
    }

    private boolean isNode(Node node) {
      return node != null && node.isURI() && !excluded.contains(node);
    }

    private Days time(Node when) {
      return when == null ? Days.UNKNOWN : days.getOrDefault(when, Days.UNKNOWN);
    }
  }
}
