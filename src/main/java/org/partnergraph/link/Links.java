package org.partnergraph.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/**
 * Which entity is which item of Wikidata ({@code skos:exactMatch}, {@code owl:sameAs}), stated or
 * judged so.
 */
final class Links {

  private final Map<Node, List<String>> items = new HashMap<>();
  private final Map<String, Node> entities = new HashMap<>();
  private final Set<List<String>> stated = new HashSet<>();

  private Links() {}

  /** Reads all of them. */
  static Links read(Snapshot snapshot, Namespaces namespaces) {
    Links links = new Links();
    Wikidata.SAME.stream()
        .flatMap(same -> snapshot.find(Node.ANY, Node.ANY, same, Node.ANY).stream())
        .filter(quad -> quad.getSubject().isURI())
        .forEach(quad -> links.add(quad, namespaces));
    return links;
  }

  private void add(Quad quad, Namespaces namespaces) {
    Optional<String> local = namespaces.localId(quad.getSubject().getURI());
    Optional<String> item = Wikidata.id(quad.getObject());
    if (local.isPresent() && item.isPresent()) {
      add(quad.getSubject(), item.get(), local.get());
      if (!quad.getGraph().equals(namespaces.derivedGraph())) {
        stated.add(List.of(quad.getSubject().getURI(), item.get()));
      }
    }
  }

  /** An entity that an import made, and that is named by its item, gives way to any other. */
  private void add(Node entity, String item, String localId) {
    List<String> known = items.computeIfAbsent(entity, node -> new ArrayList<>());
    if (!known.contains(item)) {
      known.add(item);
    }
    if (localId.equals(item)) {
      entities.putIfAbsent(item, entity);
    } else {
      entities.put(item, entity);
    }
  }

  /** Ids of the items that an entity is. */
  List<String> items(Node entity) {
    return items.getOrDefault(entity, List.of());
  }

  /** Whether a graph states it, and it does not only follow from a judgement. */
  boolean isStated(Node entity, String item) {
    return stated.contains(List.of(entity.getURI(), item));
  }

  /** The entity that an item is. */
  Optional<Node> entity(String item) {
    return Optional.ofNullable(entities.get(item));
  }
}
