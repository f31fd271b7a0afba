package org.partnergraph.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.partnergraph.reconcile.Exchange.Protocol;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/** Gives the values of properties of many entities, as further columns of a table. */
final class Extension {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final KnowledgeStore store;
  private final Terms terms;
  private final Identities identities;
  private final Values values;
  private final Cells cells;

  Extension(KnowledgeStore store, Terms terms) {
    this.store = store;
    this.terms = terms;
    this.identities = new Identities(store.namespaces());
    this.values = new Values();
    this.cells = new Cells(store.namespaces());
  }

  /** What of an entity stands in a cell. */
  enum Content {
    ENTITY,
    ID,
    NAME;

    /** As a setting. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One column.
   *
   * @param asked the property as it was asked for
   * @param limit most values in a cell; 0 for all
   * @param content what of an entity stands there
   */
  record Column(String asked, Property property, int limit, Content content) {}

  /** The values that a query asks for; an entity that is not there has none. */
  ObjectNode answer(Fields query, Exchange exchange) {
    List<String> ids =
        query.list("ids", Batch.MOST_IDS).stream()
            .map(id -> Fields.text(id, query.at("ids")))
            .distinct()
            .toList();
    List<Column> columns =
        query.objects("properties", Batch.MOST_PROPERTIES).stream().map(this::column).toList();
    if (query.member("ids").isEmpty() || query.member("properties").isEmpty()) {
      throw Fields.problem(query.place(), "needs ids and properties");
    }
    ObjectNode answer = JSON.objectNode();
    ArrayNode meta = answer.putArray("meta");
    columns.forEach(column -> meta.add(meta(column, exchange.language())));
    Map<String, List<ArrayNode>> rows =
        store.read(s -> rows(s, ids, columns, exchange, query.at("ids")));
    if (exchange.protocol() == Protocol.V0_2 && exchange.route().isEmpty()) {
      of02(answer.putObject("rows"), rows, columns);
    } else {
      of10(answer.putArray("rows"), rows, columns);
    }
    return answer;
  }

  private Column column(Fields given) {
    String id = given.required("id");
    Property property = terms.property(id, given.at("id"));
    Fields settings =
        given.object("settings").orElseGet(() -> new Fields(JSON.objectNode(), given.place()));
    return new Column(id, property, limit(settings), content(settings));
  }

  /** OpenRefine sends numbers as texts. */
  private static int limit(Fields settings) {
    String text = settings.member("limit").map(n -> n.asText("x").strip()).orElse("0");
    if (!text.matches("\\d{1,9}")) {
      throw Fields.problem(settings.at("limit"), "must be a whole number from 0 on");
    }
    return Integer.parseInt(text);
  }

  private static Content content(Fields settings) {
    String word = settings.text("content").orElse(Content.ENTITY.word());
    for (Content content : Content.values()) {
      if (content.word().equals(word)) {
        return content;
      }
    }
    throw Fields.problem(settings.at("content"), "must be one of entity, id, name");
  }

  private ObjectNode meta(Column column, String language) {
    ObjectNode meta = JSON.objectNode();
    meta.put("id", column.asked);
    meta.put("name", column.property.label().in(language));
    if (column.content == Content.ENTITY) {
      column
          .property
          .range()
          .flatMap(terms.types()::find)
          .ifPresent(
              type ->
                  meta.putObject("type")
                      .put("id", type.id())
                      .put("name", type.label().in(language)));
    }
    return meta;
  }

  private Map<String, List<ArrayNode>> rows(
      Snapshot snapshot, List<String> ids, List<Column> columns, Exchange exchange, String place) {
    Deadline deadline = Deadline.in(Deadline.USUAL);
    Map<String, List<ArrayNode>> rows = new LinkedHashMap<>();
    int held = 0;
    for (String id : ids) {
      deadline.check();
      List<ArrayNode> row = row(snapshot, id, columns, exchange.language());
      held += row.stream().mapToInt(ArrayNode::size).sum();
      if (held > Batch.MOST_CELL_VALUES) {
        throw Fields.tooMany(
            place,
            "and properties have more than "
                + Batch.MOST_CELL_VALUES
                + " values together; ask for fewer at a time, or set a limit");
      }
      rows.put(id, row);
    }
    return rows;
  }

  private List<ArrayNode> row(Snapshot snapshot, String id, List<Column> columns, String language) {
    List<Node> entity =
        identities.of(snapshot, id).stream().limit(1).map(store.namespaces()::entity).toList();
    List<ArrayNode> row = new ArrayList<>();
    for (Column column : columns) {
      List<Node> found =
          entity.stream().flatMap(e -> values.of(snapshot, e, column.property).stream()).toList();
      row.add(cells.of(snapshot, found, column, language));
    }
    return row;
  }

  private static void of02(
      ObjectNode answer, Map<String, List<ArrayNode>> rows, List<Column> columns) {
    rows.forEach(
        (id, row) -> {
          ObjectNode cells = answer.putObject(id);
          for (int i = 0; i < columns.size(); i++) {
            cells.set(columns.get(i).asked, row.get(i));
          }
        });
  }

  private static void of10(
      ArrayNode answer, Map<String, List<ArrayNode>> rows, List<Column> columns) {
    rows.forEach(
        (id, row) -> {
          ArrayNode properties = answer.addObject().put("id", id).putArray("properties");
          for (int i = 0; i < columns.size(); i++) {
            properties.addObject().put("id", columns.get(i).asked).set("values", row.get(i));
          }
        });
  }
}
