package org.partnergraph.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The interface describes itself: to read at {@code /api}, to compute with as OpenAPI. */
public final class Documentation {

  private static final String HTML = "text/html; charset=utf-8";

  private final ApiPage page = new ApiPage();
  private final List<Operation> operations;

  /** Of these operations and its own. */
  public Documentation(List<Operation> documented) {
    operations = Stream.concat(documented.stream(), Stream.of(openApi(), readable())).toList();
  }

  /** All operations: those documented, the documentation, and what pages need. */
  public List<Operation> operations() {
    return Stream.concat(operations.stream(), Stream.of(root(), style())).toList();
  }

  private Operation openApi() {
    return new Operation(
        "openapi",
        "/api/openapi.json",
        "service",
        Operation.text(
            "Diese Schnittstelle als OpenAPI 3.1.",
            "This interface as OpenAPI 3.1.",
            "Ten interfejs jako OpenAPI 3.1."),
        List.of(ApiParameter.lang()),
        Operation.Answer.json("The OpenAPI document", "OpenApi"),
        "/api/openapi.json",
        call -> Reply.of(Reply.JSON, OpenApi.document(operations, call.language()), 0));
  }

  private Operation readable() {
    return new Operation(
        "api",
        "/api",
        "service",
        Operation.text(
            "Diese Schnittstelle zum Lesen.",
            "This interface to read.",
            "Ten interfejs do czytania."),
        List.of(ApiParameter.lang()),
        new Operation.Answer("A page", List.of("text/html"), ""),
        "/api",
        call ->
            Reply.of(HTML, page.render(operations, call.language()), 0)
                .header("Content-Security-Policy", "default-src 'self'"));
  }

  /** There is no start page yet: who comes to the root is sent to the documentation. */
  private static Operation root() {
    return new Operation(
        "root",
        "/",
        "service",
        Operation.text("Anfang.", "Start.", "Początek."),
        List.of(),
        new Operation.Answer("The documentation", List.of("text/html", "*/*"), ""),
        "/",
        call ->
            new Reply(
                303, "text/plain; charset=utf-8", new byte[0], -1, Map.of("Location", "/api")));
  }

  private static Operation style() {
    return new Operation(
        "style",
        "/api/style.css",
        "service",
        Operation.text("Gestaltung.", "Style.", "Styl."),
        List.of(),
        new Operation.Answer("A style sheet", List.of("text/css"), ""),
        "/api/style.css",
        call -> Reply.of("text/css; charset=utf-8", resource("style.css"), 0));
  }

  private static byte[] resource(String name) {
    try (InputStream in = Objects.requireNonNull(Documentation.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
