package org.partnergraph.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.NodeValue;
import org.partnergraph.query.QuestionResult.Rows;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/**
 * Rows as plain JSON objects keyed by column. A thing of this deployment is {@code {"id","label"}},
 * any other IRI {@code {"iri"}} with a label if it has one; numbers and booleans are themselves,
 * other literals their text; what is unbound is absent.
 */
public final class RowsJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

  private final Namespaces namespaces;
  private final Labels labels;

  /** For the IRIs of one deployment. */
  public RowsJson(Namespaces namespaces) {
    this.namespaces = namespaces;
    this.labels = new Labels(namespaces);
  }

  /** The rows in order, with labels in the asked language. */
  public ArrayNode write(Snapshot snapshot, Rows rows, String language) {
    Names names = new Names(labels.all(snapshot, iris(rows)), language);
    ArrayNode array = JSON.arrayNode(rows.rows().size());
    rows.rows().forEach(row -> array.add(object(rows, row, names)));
    return array;
  }

  private record Names(Map<Node, Map<String, String>> known, String language) {
    String label(Node node) {
      return Labels.choose(node, known.getOrDefault(node, Map.of()), language);
    }

    boolean has(Node node) {
      return !known.getOrDefault(node, Map.of()).isEmpty();
    }
  }

  private static Set<Node> iris(Rows rows) {
    Set<Node> iris = new HashSet<>();
    for (Binding row : rows.rows()) {
      row.forEach(
          (variable, term) -> {
            if (term.isURI()) {
              iris.add(term);
            }
          });
    }
    return iris;
  }

  private ObjectNode object(Rows rows, Binding row, Names names) {
    ObjectNode object = JSON.objectNode();
    for (String column : rows.columns()) {
      Node term = row.get(Var.alloc(column));
      if (term != null) {
        object.set(column, term.isURI() ? iri(term, names) : literal(term));
      }
    }
    return object;
  }

  private ObjectNode iri(Node term, Names names) {
    Optional<String> id = namespaces.localId(term.getURI());
    ObjectNode object = JSON.objectNode();
    object.put(id.isPresent() ? "id" : "iri", id.orElse(term.getURI()));
    if (id.isPresent() || names.has(term)) {
      object.put("label", names.label(term));
    }
    return object;
  }

  private static JsonNode literal(Node term) {
    if (!term.isLiteral()) {
      return TextNode.valueOf(term.toString());
    }
    NodeValue value = NodeValue.makeNode(term);
    if (value.isBoolean()) {
      return BooleanNode.valueOf(value.getBoolean());
    }
    return number(value).orElseGet(() -> TextNode.valueOf(term.getLiteralLexicalForm()));
  }

  private static Optional<JsonNode> number(NodeValue value) {
    if (value.isInteger()) {
      return Optional.of(JSON.numberNode(value.getInteger()));
    }
    if (value.isDecimal()) {
      return Optional.of(DecimalNode.valueOf(plain(value.getDecimal())));
    }
    return value.isNumber() && Double.isFinite(value.getDouble())
        ? Optional.of(JSON.numberNode(value.getDouble()))
        : Optional.empty();
  }

  /** Without an exponent, which JSON allows but people misread. */
  private static BigDecimal plain(BigDecimal decimal) {
    BigDecimal stripped = decimal.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
