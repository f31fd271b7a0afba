package org.partnergraph.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Which entity is which item of Wikidata ({@code skos:exactMatch}), stated or judged so. */
final class Links {

  private final Map<Node, List<String>> items = new HashMap<>();
  private final Map<String, Node> entities = new HashMap<>();

  private Links() {}

  /** Reads all of them. */
  static Links read(Snapshot snapshot, Namespaces namespaces) {
    Links links = new Links();
    for (Quad quad : snapshot.find(Node.ANY, Node.ANY, SKOS.exactMatch.asNode(), Node.ANY)) {
      Optional<String> local = namespaces.localId(quad.getSubject().getURI());
      Wikidata.id(quad.getObject())
          .filter(item -> local.isPresent())
          .ifPresent(item -> links.add(quad.getSubject(), item, local.orElseThrow()));
    }
    return links;
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

  /** The entity that an item is. */
  Optional<Node> entity(String item) {
    return Optional.ofNullable(entities.get(item));
  }
}
