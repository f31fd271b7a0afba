package org.partnergraph.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnergraph.rest.Call;

/**
 * What a page shows.
 *
 * @param template file under {@code src/main/jte}
 * @param title of the page
 * @param description one sentence for search engines and previews
 * @param model the template's parameters, but for {@code frame} and {@code words}
 * @param version of the data that it shows
 * @param alternates the same in other formats
 * @param canonical the address that stands for the page everywhere
 * @param structured what the page is about, as JSON-LD of schema.org
 * @param status of HTTP
 */
public record View(
    String template,
    String title,
    String description,
    Map<String, Object> model,
    long version,
    List<Alternate> alternates,
    Optional<String> canonical,
    Optional<String> structured,
    int status) {

  private static final int OK = 200;

  /** The same content elsewhere in another format. */
  public record Alternate(String type, String address) {}

  /** A page without other formats. */
  public static View of(
      String template, String title, String description, Map<String, Object> model, long version) {
    return new View(
        template,
        title,
        description,
        model,
        version,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        OK);
  }

  /** Copies. */
  public View {
    model = new LinkedHashMap<>(model);
    alternates = List.copyOf(alternates);
  }

  /** The same with one more format. */
  public View alternate(String type, String address) {
    List<Alternate> more = new java.util.ArrayList<>(alternates);
    more.add(new Alternate(type, address));
    return new View(
        template, title, description, model, version, more, canonical, structured, status);
  }

  /**
   * The same, saying where it is told how to show it on other sites (oEmbed 1.0, 4).
   *
   * @param page its whole address
   */
  public View embeddable(Call call, String page) {
    String about = call.origin() + Call.address("/oembed", Map.of("url", page)) + "&format=";
    return alternate("application/json+oembed", about + "json")
        .alternate("text/xml+oembed", about + "xml");
  }

  /**
   * The same, telling machines what it is about.
   *
   * @param iri of the thing
   * @param json a JSON-LD object
   */
  public View about(String iri, String json) {
    // within a script element only "<" could end it
    return new View(
        template,
        title,
        description,
        model,
        version,
        alternates,
        Optional.of(iri),
        Optional.of(json.replace("<", "\\u003c")),
        status);
  }

  /** The same as the answer to something that cannot be taken. */
  public View failing(int problem) {
    return new View(
        template, title, description, model, version, alternates, canonical, structured, problem);
  }
}
