package org.partnergraph.publish;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.query.QueryText;
import org.partnergraph.rest.UnknownEntities;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Finds what an address names: an entity, a concept, an evidence, any other node, or a graph. */
final class Things {

  private static final Var GRAPH = Var.alloc("graph");

  private final Namespaces namespaces;
  private final EntityResolver resolver;
  private final UnknownEntities unknown;
  private final Query graph;

  Things(Namespaces namespaces, EntityResolver resolver, UnknownEntities unknown) {
    this.namespaces = namespaces;
    this.resolver = resolver;
    this.unknown = unknown;
    this.graph = QueryText.load(Things.class, "graph.rq", namespaces);
  }

  /** Its local id; throws the problem to answer, 404 or 410, if there is none. */
  String id(Snapshot snapshot, String text, String language) {
    return namespaces.localId(find(snapshot, text, language).getURI()).orElse(text);
  }

  /** The node; throws the problem to answer, 404 or 410, if there is none. */
  Node find(Snapshot snapshot, String text, String language) {
    return resolver
        .resolve(snapshot, text)
        .or(() -> graph(snapshot, text))
        .orElseThrow(() -> unknown.problem(Optional.of("id"), text, language));
  }

  /** The entity that a value names, if it names one. */
  Optional<Node> named(Snapshot snapshot, String text) {
    return resolver.resolve(snapshot, text);
  }

  /** Whether an id has a page: all but mere graphs have. */
  boolean hasPage(Snapshot snapshot, String id) {
    return named(snapshot, id).isPresent();
  }

  /** The entity that a parameter names; throws the problem to answer if there is none. */
  Node entity(Snapshot snapshot, String text, String parameter, String language) {
    return resolver
        .resolve(snapshot, text)
        .orElseThrow(() -> unknown.problem(Optional.of(parameter), text, language));
  }

  private Optional<Node> graph(Snapshot snapshot, String text) {
    return Optional.of(text)
        .filter(Namespaces::isLocalId)
        .map(namespaces::entity)
        .filter(node -> statements(snapshot, node) > 0);
  }

  /** How many statements stand in the graph that a node names; 0 if it names none. */
  long statements(Snapshot snapshot, Node node) {
    Binding given = BindingFactory.binding(GRAPH, node);
    return snapshot.column(graph, given, "statements").stream()
        .mapToLong(count -> ((Number) count.getLiteralValue()).longValue())
        .sum();
  }
}
