package org.partnergraph.ingest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Violation;

/** Says a SHACL result in the words of the shape that raised it, in each language it has. */
final class ViolationText {

  static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::node).thenComparing(Violation::shape);

  private static final Pattern IRI = Pattern.compile("<([^>]*)>");

  private final Graph shapes;
  private final Namespaces namespaces;

  ViolationText(Graph shapes, Namespaces namespaces) {
    this.shapes = shapes;
    this.namespaces = namespaces;
  }

  Violation of(ReportEntry entry) {
    return new Violation(
        shapeName(entry.source()),
        name(entry.focusNode()),
        Optional.ofNullable(entry.resultPath()).map(Object::toString).map(this::shortPath),
        Optional.ofNullable(entry.value()).map(this::name),
        messages(entry),
        Optional.empty());
  }

  private Map<String, String> messages(ReportEntry entry) {
    Map<String, String> messages = new HashMap<>();
    messages.put("en", String.valueOf(entry.message()));
    shapes
        .find(entry.source(), SHACL.message, Node.ANY)
        .mapWith(t -> t.getObject())
        .filterKeep(m -> !m.getLiteralLanguage().isEmpty())
        .forEach(m -> messages.put(m.getLiteralLanguage(), m.getLiteralLexicalForm()));
    return messages;
  }

  private String shapeName(Node shape) {
    return shape.isURI() ? shortName(shape.getURI()) : "anonymous-shape";
  }

  private String name(Node node) {
    return node.isURI() ? shortName(node.getURI()) : node.toString();
  }

  /** The local id of an entity, shape or term of ours; any other IRI whole. */
  private String shortName(String iri) {
    return Stream.of(namespaces.entities(), namespaces.shapes(), namespaces.ontology())
        .filter(iri::startsWith)
        .findFirst()
        .map(ours -> iri.substring(ours.length()))
        .orElse(iri);
  }

  /** A SPARQL path with its IRIs shortened, such as {@code ^evidence}. */
  private String shortPath(String path) {
    return IRI.matcher(path).replaceAll(iri -> Matcher.quoteReplacement(shortName(iri.group(1))));
  }
}
