package org.partnergraph.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.Reply;

/** Style sheets and scripts of the pages; nothing comes from elsewhere. */
public final class Assets {

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private static final List<String> FILES =
      List.of(
          "style.css",
          "search.js",
          "icon.svg",
          "filter.js",
          "embed.css",
          "embed.js",
          "ontology.css",
          "sparql.css",
          "sparql.js",
          "sparql-views.js");

  /** The style of all pictures, which a strict content policy does not allow within them. */
  private static final String PICTURES = "/org/partnergraph/embed/picture.css";

  /** Of the editor's package; nothing else of it is served. */
  private static final List<String> EDITOR = List.of("yasgui.min.css", "yasgui.min.js");

  private static final String EDITOR_FOLDER =
      "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/";

  private Assets() {}

  /** One operation for each file. */
  public static List<Operation> operations() {
    return Stream.of(
            FILES.stream().map(file -> operation(file, "assets/" + file)),
            EDITOR.stream().map(file -> operation(file, EDITOR_FOLDER + file)),
            Stream.of(operation("picture.css", PICTURES)))
        .flatMap(operations -> operations)
        .toList();
  }

  private static Operation operation(String file, String resource) {
    String ending = file.substring(file.lastIndexOf('.') + 1);
    String type = Objects.requireNonNull(TYPES.get(ending));
    byte[] content = read(resource);
    return new Operation(
        "asset",
        "/assets/" + file,
        "pages",
        Operation.text("Gestaltung.", "Style.", "Styl."),
        List.of(),
        new Operation.Answer("A file", List.of(type.split(";", 2)[0]), ""),
        "/assets/" + file,
        call -> Reply.of(type, content, 0));
  }

  private static byte[] read(String name) {
    try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
