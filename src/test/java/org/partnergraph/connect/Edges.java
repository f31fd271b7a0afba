package org.partnergraph.connect;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.jspecify.annotations.Nullable;
import org.partnergraph.ShippedStore;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;

/** The links that the shipped relations find in the shipped graph. */
final class Edges {

  static final Path QUERIES = ShippedStore.HOME.resolve("queries");
  static final Relations RELATIONS = Relations.load(QUERIES, Namespaces.CANONICAL);

  private static final KnowledgeStore STORE = ShippedStore.readOnly();
  private static final Map<Node, Binding> DAYS = new HashMap<>();

  static {
    rows("days.rq").forEach(row -> DAYS.put(row.get("thing"), row));
  }

  private Edges() {}

  /** One link; the days are empty where the time of the link has none. */
  record Edge(Node from, Node to, Node bearer, String earliest, String latest) {

    String csv() {
      return String.join(",", id(from), id(to), id(bearer), earliest, latest);
    }
  }

  static List<Edge> of(Relation relation) {
    return select(relation.pattern()).stream().map(Edges::edge).toList();
  }

  private static Edge edge(Binding row) {
    Node when = row.get("when");
    return new Edge(
        row.get("from"),
        row.get("to"),
        row.get("bearer"),
        day(when, "earliest"),
        day(when, "latest"));
  }

  private static String day(@Nullable Node when, String end) {
    return Optional.ofNullable(when)
        .map(DAYS::get)
        .map(row -> row.get(end))
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  /** A table of two columns, by the first. */
  static Map<Node, Set<Node>> table(String file, String key, String value) {
    return rows(file).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get(key),
                Collectors.mapping(row -> row.get(value), Collectors.toCollection(HashSet::new))));
  }

  static List<Binding> rows(String file) {
    return select(QueryText.load(Edges.class, file, Namespaces.CANONICAL));
  }

  static List<Binding> select(Query query) {
    return STORE.read(graph -> graph.select(query, BindingFactory.empty()));
  }

  static String id(Node node) {
    return Namespaces.CANONICAL.localId(node.getURI()).orElse(node.getURI());
  }
}
