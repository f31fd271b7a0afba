package org.partnergraph.embed;

import static org.partnergraph.embed.Canvas.number;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.partnergraph.embed.EgoGraph.Doubt;
import org.partnergraph.embed.EgoGraph.Knot;
import org.partnergraph.embed.EgoGraph.Sign;
import org.partnergraph.embed.EgoGraph.Strand;
import org.partnergraph.entities.Basis;
import org.partnergraph.pages.Words;

/**
 * Draws an ego graph. An edge has the colour of what it leads to and the pattern of its kind; a
 * derived one is thin, has a sign and ends in a hollow mark, a contested one has a red seam and a
 * sign; on a narrow picture, where lines share a trunk, the sign without a seam, unless it leads
 * across.
 */
final class GraphSvg {

  private final EgoGraph graph;
  private final Words.In words;
  private final UnaryOperator<String> links;
  private final String language;
  private final Map<String, Knot> knots = new HashMap<>();

  /**
   * Of a graph.
   *
   * @param links addresses of pages by the ids of entities
   */
  GraphSvg(EgoGraph graph, Words.In words, UnaryOperator<String> links, String language) {
    this.graph = graph;
    this.words = words;
    this.links = links;
    this.language = language;
    graph.nodes().forEach(knot -> knots.put(knot.id(), knot));
  }

  /** Pages of a service, in a language. */
  static UnaryOperator<String> pages(String origin, String language) {
    return id -> origin + "/page/" + id + "?lang=" + language;
  }

  byte[] draw() {
    return drawn(canvas("graphTitle", description())).end();
  }

  /** The same as a part of a page, with an id that is unique there. */
  String part(String id) {
    String title = words.get("graphTitle", name());
    return drawn(Canvas.within(id, graph.width(), graph.height(), language, title, description()))
        .part();
  }

  /** The same over the outlines of a map. */
  byte[] draw(EgoMap map) {
    int places = graph.nodes().size() - 1;
    Canvas canvas = canvas("mapTitle", words.get("mapDescription", name(), places));
    map.outlines().forEach(outline -> outline(canvas, outline));
    return drawn(canvas).end();
  }

  private String description() {
    String shown = words.get("graphDescription", name(), graph.shown(), graph.total());
    return graph.undated() == 0 ? shown : shown + " " + words.get("anyTime", graph.undated());
  }

  private String name() {
    return graph.entity().label();
  }

  private Canvas canvas(String title, String description) {
    return Canvas.alone(
        graph.width(), graph.height(), language, words.get(title, name()), description);
  }

  private static void outline(Canvas canvas, Outlines.Outline outline) {
    boolean land = outline.id().equals("land");
    canvas.open("path", "class", "pg-" + outline.id(), "d", outline.d());
    canvas.with("fill", land ? "#e9e4d8" : "none", "stroke", land ? "none" : "#fbfaf7").close();
  }

  private static void leader(Canvas canvas, String path) {
    canvas.open("path", "class", "pg-leader", "d", path, "fill", "none");
    canvas.with("stroke", "#566069", "stroke-width", "0.8").close();
  }

  private Canvas drawn(Canvas canvas) {
    graph.edges().stream().filter(Strand::chord).forEach(edge -> edge(canvas, edge));
    graph.edges().stream().filter(edge -> !edge.chord()).forEach(edge -> edge(canvas, edge));
    graph.edges().stream()
        .flatMap(edge -> Stream.ofNullable(edge.sign()))
        .forEach(sign -> sign(canvas, sign));
    graph.headings().forEach(h -> canvas.caption(h, Measures.SUB, 0, "pg-heading pg-halo"));
    graph.nodes().forEach(knot -> knot(canvas, knot));
    graph.legend().forEach(sample -> sample(canvas, sample));
    return canvas;
  }

  private static void sample(Canvas canvas, EgoGraph.Sample sample) {
    if (!sample.path().isEmpty()) {
      canvas.open("path", "class", "pg-edge pg-city", "d", sample.path(), "fill", "none");
      canvas.with("stroke", "#566069", "stroke-width", "1.6");
      if (!sample.dash().isEmpty()) {
        canvas.with("stroke-dasharray", sample.dash());
      }
      canvas.close();
    }
    canvas.caption(sample.caption(), Measures.SUB, 0, "pg-heading pg-halo");
  }

  private void edge(Canvas canvas, Strand edge) {
    Knot end = edge.outer(knots);
    String family = end == null ? "other" : end.family();
    boolean derived = edge.basis() != Basis.STATED;
    if (edge.contested() && !isNarrow()) {
      canvas.open("path", "class", "pg-doubt", "d", edge.path(), "fill", "none");
      canvas.with("stroke", "#b3261e", "stroke-width", edge.chord() ? "4" : "6");
      canvas.with("stroke-opacity", edge.chord() ? "0.2" : "0.35").close();
    }
    canvas.open("path", "class", "pg-edge pg-" + family, "d", edge.path(), "fill", "none");
    canvas.with("stroke", "#566069", "stroke-width", derived ? "1" : "1.6");
    canvas.with("stroke-opacity", edge.chord() ? "0.5" : "0.85");
    if (!edge.dash().isEmpty()) {
      canvas.with("stroke-dasharray", edge.dash());
    }
    canvas.open("title").text(edge.sentence().isEmpty() ? edge.label() : edge.sentence()).close();
    canvas.close();
  }

  /** Where lines lie beside each other in one strand. */
  private boolean isNarrow() {
    return graph.form().equals(Form.NARROW.word());
  }

  private static void sign(Canvas canvas, Sign sign) {
    String look = sign.kind() == Doubt.CONTESTED ? "pg-doubt-sign pg-halo" : "pg-sub pg-halo";
    canvas.open("text", "class", look, "x", number(sign.x()), "y", number(sign.y()));
    canvas.with("font-size", "12", "text-anchor", "middle").text(sign.kind().sign()).close();
  }

  private void knot(Canvas canvas, Knot knot) {
    boolean group = knot.group() != null;
    if (!group) {
      canvas.open("a", "href", links.apply(knot.id()));
    }
    if (knot.leader() != null) {
      leader(canvas, knot.leader());
    }
    if (knot.r() == 0) {
      middle(canvas, knot);
    } else {
      mark(canvas, knot);
      canvas.caption(knot.caption(), Measures.NAME, Measures.LINE, "pg-halo");
      canvas.caption(knot.sub(), Measures.SUB, Measures.SUB_LINE, "pg-sub pg-halo");
    }
    if (!group) {
      canvas.close();
    }
  }

  private static void middle(Canvas canvas, Knot knot) {
    Box box = knot.box();
    canvas.open("rect", "class", "pg-pill pg-" + knot.family(), "fill", "#0f5f6b");
    canvas.with("x", number(box.x()), "y", number(box.y()), "width", number(box.w()));
    canvas.with("height", number(box.h()), "rx", number(Math.min(22, box.h() / 2))).close();
    for (int i = 0; i < knot.caption().lines().size(); i++) {
      Placed.Caption caption = knot.caption();
      canvas.open("text", "class", "pg-middle", "text-anchor", "middle", "font-weight", "600");
      canvas.with("x", number(caption.x()), "y", number(caption.y() + i * Pill.LINE));
      canvas.with("font-size", number(Pill.SIZE), "fill", "#ffffff");
      canvas.text(caption.lines().get(i)).close();
    }
  }

  private void mark(Canvas canvas, Knot knot) {
    List<Strand> own =
        graph.edges().stream()
            .filter(edge -> edge.from().equals(knot.id()) || edge.to().equals(knot.id()))
            .toList();
    boolean hollow =
        !own.isEmpty()
            && own.stream().allMatch(edge -> edge.chord() || edge.basis() != Basis.STATED);
    String look = "pg-mark pg-" + knot.family() + (hollow ? " pg-hollow" : "");
    if (knot.group() != null) {
      canvas.open("rect", "class", look, "x", number(knot.x() - 8), "y", number(knot.y() - 6));
      canvas.with("width", "16", "height", "12", "rx", "6", "fill", "#566069").close();
      return;
    }
    if (knot.mark() != null) {
      canvas.open("path", "class", look, "d", knot.mark(), "fill", "#566069").close();
      return;
    }
    canvas.open("circle", "class", look, "cx", number(knot.x()), "cy", number(knot.y()));
    canvas.with("r", number(knot.r() - 0.5), "fill", "#566069", "stroke-width", "1.6").close();
  }
}
