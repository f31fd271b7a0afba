package org.partnergraph.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * One consistent view of the graph. Valid only inside the {@link KnowledgeStore#read} it came from.
 */
public interface Snapshot {

  /** The data version that this view shows. */
  long version();

  /** When that version was committed; empty if nothing was, or only before this was noted. */
  Optional<Instant> committed();

  /**
   * Prepares a query with some variables bound to terms. The caller closes the execution.
   *
   * @param query is not changed
   * @param bindings terms for variables of the query; never pasted as text
   */
  QueryExec query(Query query, Binding bindings);

  /**
   * Statements, each with the named graph it stands in; much quicker than a query where one lookup
   * is all. They may be kept beyond the read, and not changed.
   *
   * @param graph or {@link Node#ANY}, as for the others
   */
  List<Quad> find(Node graph, Node subject, Node property, Node value);

  /**
   * Says that it will be looked up what is said of some nodes, so that a store whose lookups are a
   * request each reads them together. Nothing depends on it but the time.
   */
  default void expect(Collection<Node> subjects) {
    // lookups cost next to nothing
  }

  /** How many statements have a value, each in its graph; counted up to a bound. */
  int count(Node value, int most);

  /**
   * Reads all statements of a property quickly; empty where that would cost more than a query for
   * some of them, as over a network.
   */
  default Optional<PropertyScan> scan() {
    return Optional.empty();
  }

  /** Whether anything is said of a node. */
  boolean isSubject(Node node);

  /** The different values that a node has of a property in any graph. */
  default List<Node> values(Node subject, Node property) {
    return find(Node.ANY, subject, property, Node.ANY).stream()
        .map(Quad::getObject)
        .distinct()
        .toList();
  }

  /** All rows of a SELECT query; they may be kept beyond the read. */
  default List<Binding> select(Query query, Binding bindings) {
    try (QueryExec execution = query(query, bindings)) {
      return execution.select().stream().map(Binding::detach).toList();
    }
  }

  /** The values of one variable over all rows of a SELECT query, unbound rows left out. */
  default List<Node> column(Query query, Binding bindings, String variable) {
    Var var = Var.alloc(variable);
    return select(query, bindings).stream()
        .map(row -> row.get(var))
        .filter(Objects::nonNull)
        .toList();
  }
}
