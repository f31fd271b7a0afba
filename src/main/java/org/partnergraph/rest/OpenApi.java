package org.partnergraph.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Writes the OpenAPI 3.1 document from the operations; the schemas stand in a file of their own.
 */
final class OpenApi {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String CSL = "application/vnd.citationstyles.csl+json";
  private static final String REF = "#/components/schemas/";

  private OpenApi() {}

  static byte[] document(List<Operation> operations, String language) {
    ObjectNode root = JSON.objectNode();
    root.put("openapi", "3.1.0");
    ObjectNode info = root.putObject("info");
    info.put("title", "Partnergraph");
    info.put("version", "0.1.0");
    info.put(
        "description",
        "How cities, people and institutions are connected, since when, and which words prove it.");
    info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    root.putArray("servers").addObject().put("url", "/");
    root.putArray("security").addObject();
    ObjectNode paths = root.putObject("paths");
    operations.forEach(o -> paths.putObject(o.path()).set("get", operation(o, language)));
    root.putObject("components").set("schemas", schemas());
    return Json.bytes(root);
  }

  private static ObjectNode operation(Operation operation, String language) {
    ObjectNode node = JSON.objectNode();
    node.put("operationId", operation.id());
    node.put("summary", operation.summary().in(language));
    operation.description().ifPresent(d -> node.put("description", d.in(language)));
    node.putArray("tags").add(operation.tag());
    node.put("x-example", operation.example());
    ArrayNode parameters = node.putArray("parameters");
    operation.parameters().forEach(p -> parameters.add(parameter(p, language)));
    node.set("responses", responses(operation));
    return node;
  }

  private static ObjectNode parameter(ApiParameter parameter, String language) {
    ObjectNode node = JSON.objectNode();
    node.put("name", parameter.name());
    node.put("in", parameter.in() == ApiParameter.In.PATH ? "path" : "query");
    node.put("required", parameter.required());
    node.put("description", parameter.description().in(language));
    node.set("schema", schema(parameter));
    if (parameter.type() instanceof ApiParameter.Type.Whole) {
      node.put("example", Integer.parseInt(parameter.example()));
    } else if (parameter.type() instanceof ApiParameter.Type.Texts) {
      node.putArray("example").add(parameter.example());
    } else {
      node.put("example", parameter.example());
    }
    return node;
  }

  private static ObjectNode schema(ApiParameter parameter) {
    ObjectNode node = JSON.objectNode();
    if (parameter.type() instanceof ApiParameter.Type.Whole bounds) {
      node.put("type", "integer").put("minimum", bounds.min()).put("maximum", bounds.max());
      parameter.defaultValue().ifPresent(d -> node.put("default", Integer.parseInt(d)));
      return node;
    }
    if (parameter.type() instanceof ApiParameter.Type.Texts texts) {
      node.put("type", "array").put("minItems", 1).put("maxItems", texts.most());
      ObjectNode items = node.putObject("items").put("type", "string");
      if (texts.choices().isEmpty()) {
        items.put("minLength", 1).put("maxLength", texts.maxLength());
      } else {
        texts.choices().forEach(items.putArray("enum")::add);
      }
      return node;
    }
    node.put("type", "string");
    if (parameter.type() instanceof ApiParameter.Type.Choice choice) {
      ArrayNode values = node.putArray("enum");
      choice.values().forEach(values::add);
    } else if (parameter.type() instanceof ApiParameter.Type.Text text) {
      node.put("minLength", 1).put("maxLength", text.maxLength());
    }
    parameter.defaultValue().ifPresent(d -> node.put("default", d));
    return node;
  }

  private static ObjectNode responses(Operation operation) {
    ObjectNode responses = JSON.objectNode();
    ObjectNode ok = responses.putObject(Integer.toString(operation.answer().status()));
    ok.put("description", operation.answer().description());
    ObjectNode content = ok.putObject("content");
    for (String type : operation.answer().mediaTypes()) {
      content.putObject(type).set("schema", schema(type, operation.answer().schema()));
    }
    responses.putObject("304").put("description", "The client has this already");
    ObjectNode problem = responses.putObject("default");
    problem.put("description", "A problem document (RFC 9457)");
    problem
        .putObject("content")
        .putObject(Problem.MEDIA_TYPE)
        .putObject("schema")
        .put("$ref", REF + "Problem");
    return responses;
  }

  /** RDF as JSON has no schema here: any JSON will do. */
  private static ObjectNode schema(String type, String name) {
    ObjectNode schema = JSON.objectNode();
    if ((type.equals(Reply.JSON) || type.equals(CSL)) && !name.isEmpty()) {
      return schema.put("$ref", REF + name);
    }
    return type.contains("json") ? schema : schema.put("type", "string");
  }

  private static JsonNode schemas() {
    try (InputStream in =
        Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi-schemas.json"))) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
