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
 * @param limits how much of it is shown
 */
public record Choice(
    String entity,
    @Nullable String to,
    String view,
    String language,
    String theme,
    Map<String, String> colours,
    Limits limits) {

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
    query.putAll(limits.given());
    query.putAll(colours);
    return query;
  }

  /** Address of the page for frames, below the service. */
  String frame() {
    return Call.address("/embed/" + entity, query());
  }

  /** A limit as it was given; null if it was not. */
  public @Nullable String limit(String name) {
    return limits.given().get(name);
  }

  /** Whether there is a picture of the view: a profile is words alone. */
  public boolean isDrawn() {
    return !view.equals("card");
  }

  /** Address of the picture that needs no script, below the service. */
  String picture() {
    return picture(Map.of());
  }

  /** The same for small screens. */
  String narrow() {
    return picture(Map.of("form", Form.NARROW.word()));
  }

  private String picture(Map<String, String> form) {
    String about = "/api/entities/" + entity + "/";
    Map<String, String> query = new LinkedHashMap<>();
    switch (view) {
      case "timeline", "map" -> about += view + ".svg";
      case "connection" -> about = "/api/connections.svg";
      default -> about += "graph.svg";
    }
    query.putAll(limits.query(view));
    query.putAll(view.equals("connection") ? ends() : Map.of("lang", language));
    if (!theme.equals("auto")) {
      query.put("theme", theme);
    }
    query.putAll(colours);
    query.putAll(form);
    return Call.address(about, query);
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
