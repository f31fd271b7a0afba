package org.partnergraph.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.Reply;

/** Makes pages of what they show: template, frame, words and headers. */
public final class Pages {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'; object-src 'none'";

  private static final String FRAMED =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.partnergraph.templates");
  private final Words frameWords = Words.load("frame");
  private final LongSupplier version;

  /**
   * Over changing data.
   *
   * @param version of the data, for pages that do not know which they show
   */
  public Pages(LongSupplier version) {
    this.version = version;
  }

  /**
   * A page as an operation: its problems are pages too.
   *
   * @param words the group of its words
   * @param parameters but for the language, which every page takes
   * @param view what is shown for a call
   */
  public Operation page(
      String path, String words, List<ApiParameter> parameters, Function<Call, View> view) {
    return page(path, Words.load(words), parameters, view);
  }

  /** The same with words from elsewhere. */
  public Operation page(
      String path, Words texts, List<ApiParameter> parameters, Function<Call, View> view) {
    return operation(path, parameters, call -> guarded(render(view.apply(call), texts, call)))
        .failingWith(this::problem);
  }

  /**
   * A page for frames on other sites: any of them may show it. Its template is the whole page; its
   * problems have no links that lead the frame astray.
   */
  public Operation framed(
      String path, Words texts, List<ApiParameter> parameters, Function<Call, View> view) {
    return operation(
            path,
            parameters,
            call ->
                render(view.apply(call), texts, call)
                    .header("Content-Security-Policy", FRAMED)
                    .header("Referrer-Policy", "no-referrer"))
        .failingWith(this::framedProblem);
  }

  private static Operation operation(
      String path, List<ApiParameter> parameters, Function<Call, Reply> handler) {
    List<ApiParameter> all = new ArrayList<>(parameters);
    all.add(ApiParameter.lang());
    return new Operation(
        "page",
        path,
        "pages",
        Operation.text("Seite.", "Page.", "Strona."),
        all,
        new Operation.Answer("A page", List.of("text/html"), ""),
        path,
        handler);
  }

  private Reply render(View view, Words texts, Call call) {
    Frame frame = frame(view, call);
    Map<String, Object> model = new LinkedHashMap<>(view.model());
    model.put("words", texts.in(call.language()));
    byte[] html = html(view.template(), frame, model);
    Reply reply = new Reply(view.status(), HTML, html, view.version(), Map.of());
    return view.alternates().isEmpty() ? reply : reply.header("Link", links(view.alternates()));
  }

  private Frame frame(View view, Call call) {
    Map<String, List<String>> query = new LinkedHashMap<>(call.query());
    boolean chosen = query.remove("lang") != null;
    query.remove("version");
    return new Frame(
        call.language(),
        chosen,
        Call.repeating(call.path(), query),
        view,
        view.version() > 0 ? view.version() : version.getAsLong(),
        frameWords.in(call.language()));
  }

  /** A problem as a page. */
  public Reply problem(Problem problem, String language) {
    return guarded(problem("problem.jte", problem, language));
  }

  private Reply framedProblem(Problem problem, String language) {
    return problem("embed/problem.jte", problem, language)
        .header("Content-Security-Policy", FRAMED);
  }

  private Reply problem(String template, Problem problem, String language) {
    Words.In words = frameWords.in(language);
    String said = words.get(said(problem.status()));
    View view = View.of(template, said, said, Map.of(), -1);
    Frame frame = new Frame(language, false, "/", view, -1, words);
    byte[] html = html(template, frame, Map.of("problem", problem));
    return new Reply(problem.status(), HTML, html, -1, Reply.of(problem).headers());
  }

  private static String said(int status) {
    return switch (status) {
      case 404 -> "nothingHere";
      case 410 -> "gone";
      case 503 -> "late";
      case 500 -> "failed";
      default -> "wrong";
    };
  }

  private byte[] html(String template, Frame frame, Map<String, Object> model) {
    Map<String, Object> all = new LinkedHashMap<>(model);
    all.put("frame", frame);
    Utf8ByteOutput page = new Utf8ByteOutput();
    engine.render(template, all, page);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(page.getContentLength());
    try {
      page.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Reply guarded(Reply reply) {
    return reply
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "strict-origin-when-cross-origin");
  }

  private static String links(List<View.Alternate> alternates) {
    return alternates.stream()
        .map(a -> "<" + a.address() + ">; rel=\"alternate\"; type=\"" + a.type() + "\"")
        .collect(Collectors.joining(", "));
  }
}
