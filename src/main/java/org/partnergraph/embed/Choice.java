package org.partnergraph.embed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnergraph.rest.Call;

/**
 * What an embedded picture shows, and how.
 *
 * @param entity local id
 * @param to local id of the other end of a connection; null if there is none
 * @param colours by name: six hexadecimal digits each
 */
public record Choice(
    String entity,
    @Nullable String to,
    String view,
    String language,
    String theme,
    Map<String, String> colours) {

  /** The views, in the order in which they are offered. */
  static final List<String> VIEWS =
      List.of("graph", "map", "timeline", "card", "table", "connection");

  static final List<String> THEMES = List.of("auto", "light", "dark");

  /** Colours may be made for one theme, whichever is asked for. */
  public Choice {
    theme = new Palette(colours).theme().orElse(theme);
  }

  /** What the address of the page in a frame names besides the entity. */
  Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("view", view);
    query.put("lang", language);
    query.put("theme", theme);
    if (to != null) {
      query.put("to", to);
    }
    query.putAll(colours);
    return query;
  }

  /** Address of the page for frames, below the service. */
  String frame() {
    return Call.address("/embed/" + entity, query());
  }

  /** Address of the picture that needs no script, below the service. */
  String picture() {
    String about = "/api/entities/" + entity + "/";
    return switch (view) {
      case "timeline", "map" -> Call.address(about + view + ".svg", Map.of("lang", language));
      case "connection" -> connection();
      default -> about + "graph.svg?limit=" + Embedding.FEW + "&lang=" + language;
    };
  }

  private String connection() {
    return Call.address("/api/connections.svg", ends());
  }

  private Map<String, String> ends() {
    Map<String, String> ends = new LinkedHashMap<>();
    ends.put("from", entity);
    if (to != null) {
      ends.put("to", to);
    }
    ends.put("lang", language);
    return ends;
  }

  /** Address of the whole page about it, below the service. */
  String page() {
    return to != null && view.equals("connection")
        ? Call.address("/connections", ends())
        : "/page/" + entity + "?lang=" + language;
  }
}
