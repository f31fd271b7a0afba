package org.partnergraph.ingest;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;

/** Looks into the derived graph of a store, by local ids. */
record Derived(KnowledgeStore store) {

  /** What was derived for a property, as "subject object" with local ids or lexical forms. */
  List<String> pairs(Node property) {
    return quads(Node.ANY, property).stream()
        .map(quad -> name(quad.getSubject()) + " " + name(quad.getObject()))
        .sorted()
        .toList();
  }

  /** What was derived for a property of one entity. */
  List<String> of(String id, Node property) {
    return quads(namespaces().entity(id), property).stream()
        .map(quad -> name(quad.getObject()))
        .sorted()
        .toList();
  }

  long size() {
    return quads(Node.ANY, Node.ANY).size();
  }

  private List<Quad> quads(Node subject, Node property) {
    return store
        .dataset()
        .calculateRead(
            () ->
                Iter.toList(
                    store
                        .dataset()
                        .find(namespaces().derivedGraph(), subject, property, Node.ANY)));
  }

  private String name(Node node) {
    return node.isLiteral()
        ? node.getLiteralLexicalForm()
        : namespaces()
            .localId(node.getURI())
            .orElseGet(() -> node.getURI().substring(node.getURI().lastIndexOf('#') + 1));
  }

  private Namespaces namespaces() {
    return store.namespaces();
  }
}
