package org.partnergraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.query.UnknownEntityException;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Reads from the graph what is to be linked. */
final class Targets {

  private final Snapshot snapshot;
  private final Namespaces namespaces;
  private final SearchIndex index;
  private final Links links;

  Targets(Snapshot snapshot, Namespaces namespaces, SearchIndex index, Links links) {
    this.snapshot = snapshot;
    this.namespaces = namespaces;
    this.index = index;
    this.links = links;
  }

  /** The entities of some classes that have no record yet, in order of their ids. */
  List<Target> unlinked(Set<String> types) {
    List<Target> targets = new ArrayList<>();
    types.stream()
        .flatMap(type -> instances(namespaces.term(type)))
        .distinct()
        .filter(node -> links.items(node).isEmpty())
        .sorted(Comparator.comparing(Node::getURI))
        .forEach(node -> target(node).ifPresent(targets::add));
    return targets;
  }

  private Stream<Node> instances(Node type) {
    return snapshot.find(Node.ANY, Node.ANY, RDF.type.asNode(), type).stream()
        .map(Quad::getSubject);
  }

  /**
   * Entities that were named, linked or not.
   *
   * @throws UnknownEntityException if one is not there
   */
  List<Target> named(List<String> texts) {
    EntityResolver resolver = new EntityResolver(namespaces);
    return texts.stream()
        .map(
            text ->
                resolver
                    .resolve(snapshot, text)
                    .flatMap(this::target)
                    .orElseThrow(() -> new UnknownEntityException("ENTITY", text)))
        .toList();
  }

  private Optional<Target> target(Node node) {
    return namespaces
        .localId(node.getURI())
        .flatMap(index::entity)
        .map(
            candidate ->
                new Target(
                    node,
                    candidate,
                    localName(candidate.type()),
                    linked(node, "inCountry"),
                    linked(node, "partnerOf"),
                    Wgs84.of(snapshot, node)));
  }

  private static String localName(Node type) {
    return type.getURI().substring(type.getURI().indexOf('#') + 1);
  }

  private List<String> linked(Node node, String property) {
    return snapshot.values(node, namespaces.term(property)).stream()
        .flatMap(value -> links.items(value).stream().limit(1))
        .distinct()
        .sorted()
        .toList();
  }
}
