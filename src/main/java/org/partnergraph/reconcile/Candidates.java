package org.partnergraph.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnergraph.query.LocalText;

/** Writes candidates as the two versions want them. */
final class Candidates {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final EntityTypes types;
  private final Phrases names = Phrases.load("features");

  Candidates(EntityTypes types) {
    this.types = types;
  }

  /**
   * A number that speaks for or against a candidate.
   *
   * @param value 0 to 100
   */
  private record Feature(String id, LocalText name, double value) {}

  /** As version 0.2 has it. */
  ObjectNode of02(Ranked ranked, String language) {
    ObjectNode node = JSON.objectNode();
    node.put("id", ranked.id());
    node.put("name", ranked.name().text());
    node.put("description", ranked.why());
    node.put("score", ranked.score());
    node.put("match", ranked.match());
    ArrayNode list = node.putArray("features");
    list(ranked).forEach(f -> list.addObject().put("id", f.id).put("value", f.value));
    node.putArray("type").add(type(ranked, language));
    return node;
  }

  /** As version 1.0-draft has it, with the languages of its texts. */
  ObjectNode of10(Ranked ranked, String language) {
    ObjectNode node = JSON.objectNode();
    node.put("id", ranked.id());
    node.put("name", ranked.name().text());
    node.put("description", ranked.why());
    node.put("lang", language);
    node.put("score", ranked.score());
    node.put("match", ranked.match());
    ArrayNode list = node.putArray("features");
    list(ranked)
        .forEach(
            f ->
                list.addObject()
                    .put("id", f.id)
                    .put("name", f.name.in(language))
                    .put("value", f.value));
    node.putArray("type").add(type(ranked, language));
    return node;
  }

  /** The features by id, in percent. */
  Map<String, Double> features(Ranked ranked) {
    Map<String, Double> features = new LinkedHashMap<>();
    list(ranked).forEach(feature -> features.put(feature.id, feature.value));
    return features;
  }

  private ObjectNode type(Ranked ranked, String language) {
    String id = ranked.typeId();
    return JSON.objectNode().put("id", id).put("name", types.label(id, language));
  }

  private List<Feature> list(Ranked ranked) {
    List<Feature> features = new ArrayList<>();
    for (Part part : ranked.parts()) {
      if (part instanceof Part.Identifier) {
        features.add(new Feature("identifier", names.text("identifier"), 100));
      } else if (part instanceof Part.Name name) {
        features.add(new Feature("label", names.text("label"), name.label()));
        features.add(new Feature("alias", names.text("alias"), name.alias()));
      } else if (part instanceof Part.OfType type) {
        features.add(new Feature("type", names.text("type"), type.agrees() ? 100 : 0));
      } else if (part instanceof Part.Having having) {
        condition(having, features);
      }
    }
    return features;
  }

  /** None where the graph says nothing; one for each property, also if it was asked for twice. */
  private static void condition(Part.Having having, List<Feature> features) {
    Property property = having.condition().property();
    String id = feature(property.id());
    if (having.agreement().isPresent() && features.stream().noneMatch(f -> f.id.equals(id))) {
      double percent = Math.round(1000 * having.agreement().getAsDouble()) / 10.0;
      features.add(new Feature(id, property.label(), percent));
    }
  }

  private static String feature(String property) {
    return switch (property) {
      case Properties.COUNTRY -> "country";
      case Properties.PARTNERS -> "partners";
      default -> property;
    };
  }
}
