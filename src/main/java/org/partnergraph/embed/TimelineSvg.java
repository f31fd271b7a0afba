package org.partnergraph.embed;

import static org.partnergraph.embed.Canvas.number;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnergraph.entities.Basis;
import org.partnergraph.entities.Timeline;
import org.partnergraph.entities.TimelineEntry;
import org.partnergraph.pages.Words;

/** Draws a timeline: what is dated along a line, in order, then what is not. */
final class TimelineSvg {

  private static final int MOST = 40;
  private static final double WIDE = 640;
  private static final double NARROW = 304;
  private static final double AXIS = 84;
  private static final double NARROW_AXIS = 62;
  private static final double BESIDE = 20;
  private static final int LINES = 2;
  private static final int NARROW_LINES = 4;
  private static final double FIRST = 34;
  private static final double BETWEEN = 14;

  private final Words.In words;
  private final String origin;
  private final String language;
  private final double width;
  private final double axis;
  private final double text;
  private final int lines;
  private final TextWidth letters = new TextWidth(Measures.NAME);
  private final TextWidth small = new TextWidth(Measures.SUB);

  /**
   * In a language.
   *
   * @param origin of this service, for links
   */
  TimelineSvg(Words.In words, String origin, String language, Form form) {
    boolean narrow = form == Form.NARROW;
    this.width = narrow ? NARROW : WIDE;
    this.axis = narrow ? NARROW_AXIS : AXIS;
    this.text = axis + BESIDE;
    this.lines = narrow ? NARROW_LINES : LINES;
    this.words = words;
    this.origin = origin;
    this.language = language;
  }

  byte[] draw(Timeline timeline) {
    List<TimelineEntry> dated = timeline.dated().stream().limit(MOST).toList();
    List<TimelineEntry> undated =
        timeline.undated().stream().limit(Math.max(0, MOST - dated.size())).toList();
    int left = timeline.dated().size() + timeline.undated().size() - dated.size() - undated.size();
    double height = FIRST + height(dated) + height(undated) + 2 * BETWEEN + 20;
    String name = timeline.entity().label();
    Canvas canvas =
        Canvas.alone(
            width,
            height,
            language,
            words.get("timelineTitle", name),
            words.get("timelineDescription", name, dated.size() + undated.size()));
    double end = FIRST + height(dated) - BETWEEN;
    if (!dated.isEmpty()) {
      canvas.open(
          "path",
          "class",
          "pg-axis",
          "d",
          "M" + number(axis) + " " + number(FIRST - 12) + "V" + number(end));
      canvas.with("stroke", "#d9d6cd", "stroke-width", "2").close();
    }
    double y = entries(canvas, dated, FIRST);
    y = entries(canvas, undated, y + BETWEEN);
    if (left > 0) {
      text(canvas, "pg-sub", text, y, Measures.SUB, words.get("more", left));
    }
    return canvas.end();
  }

  private double height(List<TimelineEntry> entries) {
    return entries.stream().mapToDouble(this::height).sum();
  }

  private double height(TimelineEntry entry) {
    return name(entry).size() * Measures.LINE + told(entry).size() * Measures.SUB_LINE + BETWEEN;
  }

  private List<String> name(TimelineEntry entry) {
    return letters.lines(entry.node().label(), width - text - 20, lines);
  }

  private List<String> told(TimelineEntry entry) {
    String when = Twins.when(entry.when());
    String told = when.isEmpty() ? entry.what().label() : when + " · " + entry.what().label();
    return small.lines(told + sign(entry), width - text - 20, lines);
  }

  private static String sign(TimelineEntry entry) {
    return entry.status().size() > 1 ? " ≠" : entry.basis() == Basis.STATED ? "" : " ∴";
  }

  private double entries(Canvas canvas, List<TimelineEntry> entries, double top) {
    double y = top;
    String before = "";
    for (TimelineEntry entry : entries) {
      String year = year(entry);
      String shown = year.isEmpty() ? words.get("undated") : year;
      if (!shown.equals(before)) {
        canvas.open("text", "class", "pg-year", "text-anchor", "end", "font-weight", "600");
        canvas.with("x", number(axis - 14), "y", number(y));
        canvas.with("font-size", year.isEmpty() ? "12" : "14").text(shown).close();
      }
      before = shown;
      mark(canvas, entry, y);
      y = labels(canvas, entry, y);
    }
    return y;
  }

  /** In which it begins, or else ends; empty if no year is known. */
  private static String year(TimelineEntry entry) {
    return Stream.of(Optional.ofNullable(entry.earliest()), Optional.ofNullable(entry.latest()))
        .flatMap(Optional::stream)
        .map(day -> day.substring(0, day.indexOf('-', 1)))
        .findFirst()
        .orElse("");
  }

  private void mark(Canvas canvas, TimelineEntry entry, double y) {
    String look = entry.basis() == Basis.STATED ? "pg-mark" : "pg-mark pg-hollow";
    canvas.open("circle", "class", look + " pg-event", "cx", number(axis), "cy", number(y - 5));
    canvas.with("r", "5", "fill", "#4d6b16", "stroke-width", "1.6").close();
  }

  private double labels(Canvas canvas, TimelineEntry entry, double top) {
    double y = top;
    canvas.open("a", "href", origin + "/page/" + entry.node().id() + "?lang=" + language);
    for (String line : name(entry)) {
      text(canvas, "pg-name", text, y, Measures.NAME, line);
      y += Measures.LINE;
    }
    for (String line : told(entry)) {
      text(canvas, "pg-sub", text, y, Measures.SUB, line);
      y += Measures.SUB_LINE;
    }
    canvas.close();
    return y + BETWEEN;
  }

  private static void text(
      Canvas canvas, String look, double x, double y, double size, String text) {
    canvas.open("text", "class", look, "x", number(x), "y", number(y));
    canvas.with("font-size", number(size)).text(text).close();
  }
}
