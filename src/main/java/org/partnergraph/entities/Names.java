package org.partnergraph.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.partnergraph.query.Labels;

/** What the nodes of one answer are called, in one language. */
final class Names {

  /** The languages tried after the asked one. */
  private static final List<String> FALLBACK = List.of("de", "en", "");

  private final Ids ids;
  private final String language;
  private final Locale locale;
  private final Map<Node, Map<String, String>> labels;
  private final Map<Node, Node> types;
  private final Map<Node, List<Node>> related;

  /**
   * Takes what was read.
   *
   * @param related what each nameless relation relates
   */
  Names(
      Ids ids,
      String language,
      Map<Node, Map<String, String>> labels,
      Map<Node, Node> types,
      Map<Node, List<Node>> related) {
    this.ids = ids;
    this.language = language;
    this.locale = Locale.forLanguageTag(language);
    this.labels = labels;
    this.types = types;
    this.related = related;
  }

  /** The asked language. */
  Locale locale() {
    return locale;
  }

  Named named(Node node) {
    return new Named(ids.of(node), label(node));
  }

  EntityRef ref(Node node) {
    return new EntityRef(ids.of(node), label(node), type(node));
  }

  private @Nullable Named type(Node node) {
    Node type = ids.isLocal(node) ? types.get(node) : null;
    return type == null ? null : named(type);
  }

  Value value(Node node) {
    return node.isLiteral() ? Literal.of(node, locale()) : ref(node);
  }

  Map<String, String> labels(Node node) {
    return labels.getOrDefault(node, Map.of());
  }

  private String label(Node node) {
    Map<String, String> own = labels(node);
    List<Node> ends = related.getOrDefault(node, List.of());
    return own.isEmpty() && !ends.isEmpty()
        ? ends.stream()
            .map(end -> Labels.choose(end, labels(end), language))
            .collect(Collectors.joining(" – "))
        : Labels.choose(node, own, language);
  }

  /** The texts among the nodes in the asked language or the next best; nothing else is left out. */
  List<Node> inLanguage(List<Node> nodes) {
    List<String> order = new ArrayList<>(List.of(language));
    order.addAll(FALLBACK);
    nodes.stream().filter(Names::isText).map(Node::getLiteralLanguage).forEach(order::add);
    for (String next : order) {
      if (nodes.stream().anyMatch(node -> isIn(node, next))) {
        return nodes.stream().filter(node -> !isText(node) || isIn(node, next)).toList();
      }
    }
    return nodes;
  }

  private static boolean isText(Node node) {
    return node.isLiteral() && node.getLiteralDatatypeURI().equals(RDF.langString.getURI());
  }

  private static boolean isIn(Node node, String language) {
    return isText(node) && node.getLiteralLanguage().equals(language);
  }
}
