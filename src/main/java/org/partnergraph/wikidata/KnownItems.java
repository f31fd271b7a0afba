package org.partnergraph.wikidata;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.store.Namespaces;

/**
 * What the graph, but for the one that is being written, knows of Wikidata's items. What other
 * imports say is asked for apart: none of them may rest on another, which can be replaced.
 */
final class KnownItems {

  private final DatasetGraph data;
  private final Node written;
  private final Namespaces namespaces;
  private final Set<Node> imports = new HashSet<>();
  private final Map<ItemId, Node> nodes = new HashMap<>();
  private final Map<ItemId, Set<Node>> rivals = new HashMap<>();
  private final Map<Set<Node>, Node> partnerships = new HashMap<>();
  private final Set<Set<Node>> pairs = new HashSet<>();

  /** Reads inside a transaction. */
  KnownItems(DatasetGraph data, Node written, Namespaces namespaces) {
    this.data = data;
    this.written = written;
    this.namespaces = namespaces;
    Iter.iter(data.findNG(Node.ANY, Node.ANY, DCTerms.publisher.asNode(), Wikidata.PUBLISHER))
        .filter(quad -> quad.getGraph().equals(quad.getSubject()))
        .forEach(quad -> imports.add(quad.getGraph()));
    // also those that follow from judgements
    Iter.filter(
            data.findNG(Node.ANY, Node.ANY, SKOS.exactMatch.asNode(), Node.ANY),
            quad -> !quad.getGraph().equals(written))
        .forEachRemaining(this::match);
    partnershipsByParties();
  }

  private void match(Quad quad) {
    Optional<ItemId> item = Wikidata.id(quad.getObject()).flatMap(ItemId::of);
    if (item.isPresent() && namespaces.localId(quad.getSubject().getURI()).isPresent()) {
      nodes.merge(item.get(), quad.getSubject(), (a, b) -> one(item.get(), a, b));
    }
  }

  /** An entity that an import made gives way to one that has a name of its own. */
  private Node one(ItemId item, Node a, Node b) {
    Node made = namespaces.entity(item.text());
    if (a.equals(b) || b.equals(made)) {
      return a;
    }
    if (a.equals(made)) {
      return b;
    }
    rivals.computeIfAbsent(item, i -> new LinkedHashSet<>(List.of(a))).add(b);
    return a;
  }

  /** The entities that are matched with an item, if there are two or more. */
  Set<Node> rivals(ItemId item) {
    return rivals.getOrDefault(item, Set.of());
  }

  private void partnershipsByParties() {
    Map<Node, Set<Node>> parties = new HashMap<>();
    others(Node.ANY, namespaces.term("party"), Node.ANY)
        .forEachRemaining(
            q -> parties.computeIfAbsent(q.getSubject(), s -> new HashSet<>()).add(q.getObject()));
    pairs.addAll(parties.values());
    parties.keySet().removeIf(relation -> values(relation, namespaces.term("party")).isEmpty());
    Node kind = namespaces.term("kind");
    Node partnership = namespaces.entity("kind-partnership");
    Comparator<Node> partnershipsFirst =
        Comparator.comparing(node -> !data.contains(Node.ANY, node, kind, partnership));
    parties.entrySet().stream()
        .filter(entry -> entry.getValue().size() == 2)
        .sorted(Map.Entry.comparingByKey(partnershipsFirst.thenComparing(Node::getURI)))
        .forEach(entry -> partnerships.putIfAbsent(entry.getValue(), entry.getKey()));
  }

  private Iterator<Quad> others(Node subject, Node property, Node value) {
    Node derived = namespaces.derivedGraph();
    return Iter.filter(
        data.findNG(Node.ANY, subject, property, value),
        quad -> !quad.getGraph().equals(written) && !quad.getGraph().equals(derived));
  }

  /** The entity that is matched with an item, or the one that an import makes of it. */
  Node node(ItemId item) {
    return nodes.getOrDefault(item, namespaces.entity(item.text()));
  }

  /** Whether another graph has the item. */
  boolean has(ItemId item) {
    return nodes.containsKey(item);
  }

  /** Whether another graph, be it an import, has a relation of exactly these two. */
  boolean has(Node a, Node b) {
    return pairs.contains(Set.of(a, b));
  }

  /** The relation of exactly these two that the texts have, a partnership if there is one. */
  Optional<Node> partnership(Node a, Node b) {
    return Optional.ofNullable(partnerships.get(Set.of(a, b)));
  }

  /** The values of a property in the graphs that are no imports. */
  List<Node> values(Node subject, Node property) {
    return Iter.iter(others(subject, property, Node.ANY))
        .filter(quad -> !imports.contains(quad.getGraph()))
        .map(Quad::getObject)
        .toList();
  }

  /** The values of a property in all other graphs. */
  List<Node> anywhere(Node subject, Node property) {
    return Iter.iter(others(subject, property, Node.ANY)).map(Quad::getObject).toList();
  }

  /** All names of an entity in the graphs that are no imports. */
  Set<Node> names(Node entity) {
    return List.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel).stream()
        .map(property -> values(entity, property.asNode()))
        .flatMap(Collection::stream)
        .collect(Collectors.toSet());
  }

  /** Whether an import names the entity by its item, for want of one of ours. */
  boolean isMade(ItemId item) {
    return node(item).equals(namespaces.entity(item.text()));
  }

  /** What cities without an item are called, in small letters. */
  Set<String> unlinkedNames() {
    Set<Node> linked = new HashSet<>(nodes.values());
    return Iter.iter(others(Node.ANY, RDF.type.asNode(), namespaces.term("City")))
        .map(Quad::getSubject)
        .filter(city -> !linked.contains(city))
        .toList()
        .stream()
        .flatMap(city -> names(city).stream())
        .map(name -> name.getLiteralLexicalForm().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** The local id of a node. */
  String localId(Node node) {
    return namespaces.localId(node.getURI()).orElseThrow();
  }
}
