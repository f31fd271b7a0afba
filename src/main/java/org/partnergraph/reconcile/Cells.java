package org.partnergraph.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.partnergraph.query.Labels;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.PartialDate;
import org.partnergraph.store.Snapshot;

/** Writes values as cells of a table. */
final class Cells {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** What a whole number may be written as without loss. */
  private static final String WHOLE = "-?\\d{1,15}";

  private static final Set<String> NUMBERS = Set.of("integer", "int", "long", "decimal", "double");

  private final Namespaces namespaces;
  private final Labels labels;

  Cells(Namespaces namespaces) {
    this.namespaces = namespaces;
    this.labels = new Labels(namespaces);
  }

  /** The cell of a column for the values of one entity. */
  ArrayNode of(Snapshot snapshot, List<Node> found, Extension.Column column, String language) {
    boolean everyLanguage = column.property().source() == Property.Source.SPELLINGS;
    List<Node> wanted = everyLanguage ? found : inLanguage(found, language);
    Map<Node, String> names =
        labels.of(snapshot, wanted.stream().filter(Node::isURI).toList(), language);
    ArrayNode cell = JSON.arrayNode();
    wanted.stream()
        .filter(node -> node.isURI() || node.isLiteral())
        .map(node -> node.isLiteral() ? literal(node) : thing(node, names, column.content()))
        .distinct()
        .limit(column.limit() == 0 ? Long.MAX_VALUE : column.limit())
        .forEach(cell::add);
    return cell;
  }

  /** Texts in the asked language, where there are any. */
  private static List<Node> inLanguage(List<Node> found, String language) {
    boolean any = found.stream().anyMatch(node -> isIn(node, language));
    return any
        ? found.stream().filter(node -> !isText(node) || isIn(node, language)).toList()
        : found;
  }

  private static boolean isText(Node node) {
    return node.isLiteral() && !node.getLiteralLanguage().isEmpty();
  }

  private static boolean isIn(Node node, String language) {
    return isText(node) && node.getLiteralLanguage().equals(language);
  }

  private ObjectNode thing(Node node, Map<Node, String> names, Extension.Content content) {
    Optional<String> id = namespaces.localId(node.getURI());
    String name = names.getOrDefault(node, node.getURI());
    if (id.isEmpty()) {
      return JSON.objectNode().put("str", node.getURI());
    }
    return switch (content) {
      case ENTITY -> JSON.objectNode().put("id", id.get()).put("name", name);
      case ID -> JSON.objectNode().put("str", id.get());
      case NAME -> JSON.objectNode().put("str", name);
    };
  }

  /** A day is a date; what is less precise stays as it is written. */
  private static ObjectNode literal(Node node) {
    String text = node.getLiteralLexicalForm();
    String type = node.getLiteralDatatypeURI();
    String name = type.substring(Math.max(type.lastIndexOf('#'), type.lastIndexOf('/')) + 1);
    boolean day =
        name.equals("date")
            && PartialDate.of(node).isPresent()
            && text.matches("\\d{4}-\\d{2}-\\d{2}");
    if (day) {
      return JSON.objectNode().put("date", text + "T00:00:00Z");
    }
    if (NUMBERS.contains(name) && text.matches(WHOLE)) {
      return JSON.objectNode().put("int", Long.parseLong(text));
    }
    if (NUMBERS.contains(name) && text.matches("-?\\d{1,15}\\.\\d{1,15}")) {
      return JSON.objectNode().put("float", Double.parseDouble(text));
    }
    return JSON.objectNode().put("str", text);
  }
}
