package org.partnergraph.entities;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.vocabulary.RDF;
import org.partnergraph.store.Snapshot;

/**
 * The properties by which each kind of relation holds what it relates, as the ontology names them:
 * {@code cp:relatesFrom}, then {@code cp:relatesTo}.
 */
record RelationEnds(Map<Node, List<Node>> ends) {

  /** Reads them with a query over ?type ?end. */
  static RelationEnds read(Snapshot snapshot, Query query) {
    Map<Node, List<Node>> ends = new LinkedHashMap<>();
    for (Binding row : snapshot.select(query, BindingFactory.empty())) {
      ends.computeIfAbsent(row.get("type"), type -> new ArrayList<>()).add(row.get("end"));
    }
    return new RelationEnds(ends);
  }

  /** The class of a relation whose ends are known; empty for any other node. */
  Optional<Node> type(Description description) {
    return description.values(RDF.type.asNode()).stream().filter(ends::containsKey).findFirst();
  }

  /** The end properties of a relation; none for any other node. */
  List<Node> of(Description description) {
    return type(description).map(type -> ends.getOrDefault(type, List.of())).orElse(List.of());
  }

  /** What a relation relates, in the order of its ends; empty for any other node. */
  List<Node> related(Description description) {
    List<Node> related = new ArrayList<>();
    of(description).forEach(end -> related.addAll(description.values(end)));
    return related;
  }
}
