package org.partnergraph.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.partnergraph.store.Namespaces;

/** The two properties by which each kind of relation holds what it relates. */
final class RelationEnds {

  private static final Map<String, List<String>> ENDS =
      Map.of(
          "Participation", List.of("agent", "event"),
          "PostHeld", List.of("holder", "post"),
          "HonourHeld", List.of("holder", "honour"),
          "Membership", List.of("member", "group"),
          "AgendaItem", List.of("event", "about"),
          "CooperationField", List.of("partnership", "topic"),
          "Involvement", List.of("agent", "involvedIn"),
          "Claim", List.of("subject", "object"));

  private final Map<Node, List<Node>> ends = new HashMap<>();

  RelationEnds(Namespaces namespaces) {
    ENDS.forEach(
        (type, properties) ->
            ends.put(namespaces.term(type), properties.stream().map(namespaces::term).toList()));
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
