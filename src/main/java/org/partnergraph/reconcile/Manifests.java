package org.partnergraph.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.partnergraph.reconcile.Exchange.Protocol;
import org.partnergraph.store.Namespaces;

/** Says what the service offers, in the form of each version. */
final class Manifests {

  static final int WIDTH = 400;
  static final int HEIGHT = 240;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> DEFAULT_TYPES =
      List.of("City", "Person", "Organisation", "Event", "Partnership", "Country");
  private static final List<String> KINDS = List.of("entity", "property", "type");

  private final Namespaces namespaces;
  private final EntityTypes types;
  private final Phrases phrases = Phrases.load("manifest");

  Manifests(Namespaces namespaces, EntityTypes types) {
    this.namespaces = namespaces;
    this.types = types;
  }

  /** The manifest of the version that was asked. */
  ObjectNode answer(Exchange exchange) {
    return exchange.protocol() == Protocol.V0_2 ? of02(exchange) : of10(exchange);
  }

  private ObjectNode of02(Exchange exchange) {
    String root = exchange.origin() + Protocol.V0_2.root();
    ObjectNode manifest = common("0.2", exchange);
    manifest.put("identifierSpace", namespaces.entities());
    manifest.put("schemaSpace", namespaces.ontology());
    manifest.putObject("view").put("url", exchange.origin() + "/id/{{id}}");
    size(manifest.putObject("preview"))
        .put("url", exchange.address(Protocol.V0_2.root() + "/preview?id={{id}}"));
    ObjectNode suggest = manifest.putObject("suggest");
    for (String kind : KINDS) {
      suggest
          .putObject(kind)
          .put("service_url", root)
          .put("service_path", inLanguage("/suggest/" + kind, exchange))
          .put("flyout_service_url", root)
          .put("flyout_service_path", inLanguage("/flyout/" + kind + "?id=${id}", exchange));
    }
    ObjectNode extend = manifest.putObject("extend");
    extend
        .putObject("propose_properties")
        .put("service_url", root)
        .put("service_path", inLanguage("/extend/propose", exchange));
    settings(extend.putArray("property_settings"), "name", "label", "help_text", exchange);
    return manifest;
  }

  private static String inLanguage(String path, Exchange exchange) {
    return exchange.address(path).substring(exchange.origin().length());
  }

  private ObjectNode of10(Exchange exchange) {
    ObjectNode manifest = common("1.0-draft", exchange);
    manifest.put("lang", exchange.language());
    manifest.put("dir", "ltr");
    manifest.put("standardizedScore", true);
    manifest.putObject("view").put("url", exchange.origin() + "/id/{id}");
    size(manifest.putObject("preview"));
    ObjectNode suggest = manifest.putObject("suggest");
    KINDS.forEach(kind -> suggest.put(kind, true));
    ObjectNode extend = manifest.putObject("extend");
    extend.put("proposeProperties", true);
    settings(extend.putArray("propertySettings"), "id", "name", "helpText", exchange);
    return manifest;
  }

  private ObjectNode common(String version, Exchange exchange) {
    ObjectNode manifest = JSON.objectNode();
    manifest.putArray("versions").add(version);
    manifest.put("name", phrases.in(exchange.language(), "name"));
    manifest.put("documentation", exchange.origin() + "/api");
    manifest.put("serviceVersion", "0.1.0");
    manifest.put("batchSize", Batch.MOST);
    ArrayNode defaults = manifest.putArray("defaultTypes");
    DEFAULT_TYPES.stream()
        .flatMap(id -> types.find(id).stream())
        .map(type -> Suggestions.type(type, types, exchange.language()))
        .forEach(defaults::add);
    return manifest;
  }

  private static ObjectNode size(ObjectNode preview) {
    return preview.put("width", WIDTH).put("height", HEIGHT);
  }

  private void settings(
      ArrayNode settings, String id, String name, String help, Exchange exchange) {
    String language = exchange.language();
    settings
        .addObject()
        .put(id, "limit")
        .put(name, phrases.in(language, "limit"))
        .put("type", "number")
        .put("default", 0)
        .put(help, phrases.in(language, "limitHelp"));
    ObjectNode content =
        settings
            .addObject()
            .put(id, "content")
            .put(name, phrases.in(language, "content"))
            .put("type", "select")
            .put("default", "entity")
            .put(help, phrases.in(language, "contentHelp"));
    ArrayNode choices = content.putArray("choices");
    for (Extension.Content choice : Extension.Content.values()) {
      String value = choice.word();
      choices.addObject().put("value", value).put("name", phrases.in(language, "content-" + value));
    }
  }
}
