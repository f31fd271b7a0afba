package org.partnergraph.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.partnergraph.Browser;

/** What the OpenAPI document of a service promises, and whether an answer keeps it. */
final class ApiContract {

  private final JsonNode document;
  private final Map<String, JsonNode> operations = new TreeMap<>();
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  ApiContract(Browser browser) {
    document = browser.json("/api/openapi.json");
    document.get("paths").properties().forEach(e -> operations.put(e.getKey(), e.getValue()));
    operations.replaceAll((path, item) -> item.get("get"));
  }

  JsonNode document() {
    return document;
  }

  /** The operation of each path. */
  Map<String, JsonNode> operations() {
    return operations;
  }

  /** The status is documented, the media type is one of its types, and JSON is as its schema. */
  void check(JsonNode operation, String asked, HttpResponse<String> answer) {
    String status = Integer.toString(answer.statusCode());
    JsonNode responses = operation.get("responses");
    boolean named = responses.has(status);
    JsonNode content = responses.get(named ? status : "default").path("content");
    if (status.equals("303")) {
      assertThat(answer.headers().firstValue("Location")).as(asked).isPresent();
      return;
    }
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    assertThat(content.fieldNames()).toIterable().as(asked).contains(type);
    JsonNode schema = content.get(type).path("schema");
    if (schema.has("$ref")) {
      assertThat(schema(schema.get("$ref").asText()).validate(answer.body(), InputFormat.JSON))
          .as(asked)
          .isEmpty();
    }
    if (!named) {
      assertThat(Browser.json(answer).get("status").asText()).as(asked).isEqualTo(status);
    }
  }

  private Schema schema(String reference) {
    return schemas.computeIfAbsent(reference, this::compiled);
  }

  private Schema compiled(String reference) {
    String text =
        "{\"$ref\":\"%s\",\"components\":{\"schemas\":%s}}"
            .formatted(reference, document.at("/components/schemas"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text, InputFormat.JSON);
  }
}
