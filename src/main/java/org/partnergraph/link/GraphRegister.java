package org.partnergraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** The items that were imported into graphs of their own and are no entities of ours yet. */
final class GraphRegister implements Register {

  private final Snapshot snapshot;
  private final Namespaces namespaces;
  private final Links links;
  private final Set<Node> graphs;

  /**
   * Over the graphs of Wikidata in a store.
   *
   * @throws IllegalArgumentException if there are none
   */
  GraphRegister(Snapshot snapshot, Namespaces namespaces, Links links) {
    this.snapshot = snapshot;
    this.namespaces = namespaces;
    this.links = links;
    this.graphs = Wikidata.imported(snapshot);
    if (graphs.isEmpty()) {
      throw new IllegalArgumentException(
          "no graph of Wikidata is in the store; import one, or give --snapshot or --api");
    }
  }

  @Override
  public List<Entry> entries(List<Target> targets) {
    Map<Node, Set<Node>> parties = parties();
    return imported().stream().map(node -> entry(node, parties)).toList();
  }

  /** What has a name in one of the graphs and is called by the id of its item. */
  private Set<Node> imported() {
    Set<Node> imported = new TreeSet<>(Comparator.comparing(Node::toString));
    for (Node graph : graphs) {
      snapshot.find(graph, Node.ANY, SKOS.exactMatch.asNode(), Node.ANY).stream()
          .map(Quad::getSubject)
          .filter(this::isMade)
          .forEach(imported::add);
    }
    return imported;
  }

  private boolean isMade(Node node) {
    Optional<String> id = namespaces.localId(node.getURI());
    return id.isPresent() && links.items(node).contains(id.get());
  }

  private Map<Node, Set<Node>> parties() {
    Map<Node, Set<Node>> byPartnership = new HashMap<>();
    graphs.stream()
        .flatMap(g -> snapshot.find(g, Node.ANY, namespaces.term("party"), Node.ANY).stream())
        .forEach(
            quad ->
                byPartnership
                    .computeIfAbsent(quad.getSubject(), node -> new HashSet<>())
                    .add(quad.getObject()));
    Map<Node, Set<Node>> partners = new HashMap<>();
    for (Set<Node> both : byPartnership.values()) {
      both.forEach(one -> partners.computeIfAbsent(one, node -> new HashSet<>()).addAll(both));
    }
    return partners;
  }

  private Entry entry(Node node, Map<Node, Set<Node>> parties) {
    Map<String, String> names = new TreeMap<>();
    for (Node label : snapshot.values(node, SKOS.prefLabel.asNode())) {
      names.put(label.getLiteralLanguage(), label.getLiteralLexicalForm());
    }
    Map<String, List<String>> aliases = new TreeMap<>();
    for (Node label : snapshot.values(node, SKOS.altLabel.asNode())) {
      aliases
          .computeIfAbsent(label.getLiteralLanguage(), language -> new ArrayList<>())
          .add(label.getLiteralLexicalForm());
    }
    return new Entry(
        namespaces.localId(node.getURI()).orElseThrow(),
        types(node),
        names,
        aliases,
        Map.of(),
        items(parties.getOrDefault(node, Set.of())),
        items(snapshot.values(node, namespaces.term("inCountry"))),
        Wgs84.of(snapshot, node),
        Set.of());
  }

  private Set<String> types(Node node) {
    return snapshot.values(node, RDF.type.asNode()).stream()
        .map(Node::getURI)
        .filter(iri -> iri.startsWith(namespaces.ontology()))
        .map(iri -> iri.substring(namespaces.ontology().length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> items(Iterable<Node> nodes) {
    List<String> items = new ArrayList<>();
    nodes.forEach(node -> links.items(node).stream().limit(1).forEach(items::add));
    return items;
  }
}
