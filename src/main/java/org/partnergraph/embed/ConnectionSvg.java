package org.partnergraph.embed;

import static org.partnergraph.embed.Canvas.number;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.partnergraph.connect.ConnectionAnswer;
import org.partnergraph.connect.ConnectionAnswer.Path;
import org.partnergraph.connect.ConnectionAnswer.Step;
import org.partnergraph.connect.Sentences;
import org.partnergraph.entities.Basis;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.pages.Family;
import org.partnergraph.pages.Words;

/** Draws the best path between two: what it passes below each other, with a sentence between. */
final class ConnectionSvg {

  private static final double WIDE = 560;
  private static final double NARROW = 304;
  private static final double GAP = 14;
  private static final double TEXT = 84;
  private static final double NARROW_TEXT = 50;
  private static final double EDGE = 36;
  private static final int LINES = 4;
  private static final int NARROW_LINES = 8;

  private final Words.In words;
  private final String origin;
  private final String language;
  private final Map<String, Family> families;
  private final Sentences sentences;
  private final double width;
  private final boolean narrow;
  private final TextWidth letters = new TextWidth(Measures.NAME);

  /**
   * In a language.
   *
   * @param origin of this service, for links
   * @param families of the things that are drawn, by their ids
   */
  ConnectionSvg(
      Words.In words, String origin, String language, Map<String, Family> families, Form form) {
    this.narrow = form == Form.NARROW;
    this.width = narrow ? NARROW : WIDE;
    this.words = words;
    this.origin = origin;
    this.language = language;
    this.families = families;
    this.sentences = new Sentences(language);
  }

  /** The things that are drawn of an answer. */
  static List<EntityRef> things(ConnectionAnswer answer) {
    Stream<EntityRef> passed =
        answer.paths().stream()
            .limit(1)
            .flatMap(path -> path.steps().stream())
            .flatMap(step -> Stream.of(step.from(), step.to()));
    return Stream.of(answer.allFrom().stream(), answer.allTo().stream(), passed)
        .flatMap(things -> things)
        .distinct()
        .toList();
  }

  byte[] draw(ConnectionAnswer answer) {
    String title =
        words.get(
            "connectionTitle",
            ConnectionAnswer.names(answer.allFrom()),
            ConnectionAnswer.names(answer.allTo()));
    return answer.paths().isEmpty() ? apart(answer, title) : path(answer.paths().get(0), title);
  }

  private byte[] apart(ConnectionAnswer answer, String title) {
    double above = height(answer.allFrom()) - height(List.of(answer.from()));
    double below = height(answer.allTo()) - height(List.of(answer.to()));
    Canvas canvas = Canvas.alone(width, 210 + above + below, language, title, words.get("apart"));
    pills(canvas, answer.allFrom(), 20);
    canvas.open("text", "class", "pg-sub", "x", number(width / 2));
    canvas.with("y", number(109 + above), "font-size", "14");
    canvas.with("text-anchor", "middle").text(words.get("apart")).close();
    pills(canvas, answer.allTo(), 140 + above);
    return canvas.end();
  }

  private double height(List<EntityRef> things) {
    return things.stream().mapToDouble(thing -> pillHeight(thing) + GAP).sum();
  }

  private void pills(Canvas canvas, List<EntityRef> things, double top) {
    double y = top;
    for (EntityRef thing : things) {
      y = pill(canvas, thing, y) + GAP;
    }
  }

  private byte[] path(Path path, String title) {
    double height = 40 + pillHeight(path.from());
    for (Step step : path.steps()) {
      height += link(step) + pillHeight(step.to());
    }
    Canvas canvas = Canvas.alone(width, height, language, title, path.sentence());
    double y = pill(canvas, path.from(), 20);
    for (Step step : path.steps()) {
      y = link(canvas, step, y);
      y = pill(canvas, step.to(), y);
    }
    return canvas.end();
  }

  private Pill shape(EntityRef thing) {
    return Pill.of(thing.label(), width - 80);
  }

  private double pillHeight(EntityRef thing) {
    return shape(thing).height();
  }

  private List<String> said(Step step) {
    String sentence = sentences.text(List.of(step.sentence())) + sign(step);
    return letters.lines(sentence, width - text() - EDGE, narrow ? NARROW_LINES : LINES);
  }

  /** Where sentences begin. */
  private double text() {
    return narrow ? NARROW_TEXT : TEXT;
  }

  private String sign(Step step) {
    String held = step.mayHold() == null ? "" : " (" + words.get("mayHold") + ")";
    return (step.basis() == Basis.STATED ? "" : " ∴") + held;
  }

  private double link(Step step) {
    return said(step).size() * Measures.LINE + 2 * GAP;
  }

  private double link(Canvas canvas, Step step, double y) {
    boolean stated = step.basis() == Basis.STATED;
    double end = y + link(step);
    canvas.open(
        "path",
        "class",
        "pg-edge",
        "d",
        "M" + number(text() - 24) + " " + number(y) + "V" + number(end));
    canvas.with("stroke", "#566069", "stroke-width", stated ? "2" : "1");
    String dash = LineKind.of(step.relation().id()).dash();
    if (!dash.isEmpty()) {
      canvas.with("stroke-dasharray", dash);
    }
    canvas.close();
    double line = y + GAP + Measures.NAME - 1;
    for (String text : said(step)) {
      canvas.open(
          "text", "class", "pg-name", "x", number(text()), "y", number(line), "font-size", "14");
      canvas.text(text).close();
      line += Measures.LINE;
    }
    return end;
  }

  private double pill(Canvas canvas, EntityRef thing, double top) {
    Pill pill = shape(thing);
    double left = narrow ? 12 : 24;
    double x = left + pill.width() / 2;
    Placed.Spot spot = pill.spot(x, top + pill.height() / 2);
    canvas.open("a", "href", origin + "/page/" + thing.id() + "?lang=" + language);
    String family = families.getOrDefault(thing.id(), Family.OTHER).id();
    canvas.open("rect", "class", "pg-pill pg-" + family, "fill", "#0f5f6b", "x", number(left));
    canvas.with("y", number(top), "width", number(pill.width()), "height", number(pill.height()));
    canvas.with("rx", "20").close();
    for (int i = 0; i < spot.caption().lines().size(); i++) {
      canvas.open("text", "class", "pg-middle", "text-anchor", "middle", "font-weight", "600");
      canvas.with("x", number(x), "y", number(spot.caption().y() + i * Pill.LINE));
      canvas.with("font-size", number(Pill.SIZE), "fill", "#ffffff");
      canvas.text(spot.caption().lines().get(i)).close();
    }
    canvas.close();
    return top + pill.height();
  }
}
