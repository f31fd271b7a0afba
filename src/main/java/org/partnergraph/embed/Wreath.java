package org.partnergraph.embed;

import static org.partnergraph.embed.Measures.BESIDE;
import static org.partnergraph.embed.Measures.GAP;
import static org.partnergraph.embed.Measures.INDENT;
import static org.partnergraph.embed.Measures.LINE;
import static org.partnergraph.embed.Measures.MARGIN;
import static org.partnergraph.embed.Measures.MARK;
import static org.partnergraph.embed.Measures.NAME;
import static org.partnergraph.embed.Measures.SUB_LINE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places a tree as a wreath: its root in the middle, the twigs left and right of it on an ellipse,
 * each on a row of its own, so that no label covers another, what hangs on a twig below it and
 * further out. Of the same tree it always makes the same picture.
 */
final class Wreath {

  private static final double LABEL = 232;
  private static final double PILL = 170;

  /** So wide a picture has letters of 11 pixels where it is drawn 640 pixels wide. */
  private static final double WIDEST = 814;

  /** How far its marks stand from the middle at least, so that lines to them can be told apart. */
  private static final double NEAREST = 125;

  private static final double NARROW_LABEL = 250;
  private static final double NARROW_REACH = 54;
  private static final double LOWEST = 200;
  private static final double STEP = 5;

  private final Form form;
  private final Map<String, Placed.Spot> spots = new LinkedHashMap<>();
  private final List<Placed.Caption> headings = new ArrayList<>();

  private Wreath(Form form) {
    this.form = form;
  }

  /** Places a tree. */
  static Placed place(Twig root, Form form) {
    return new Wreath(form).placed(root);
  }

  private Placed placed(Twig root) {
    return form == Form.NARROW ? narrow(root) : wide(root);
  }

  private Placed wide(Twig root) {
    Sides sides = Sides.of(root.blocks(), LABEL);
    double inner = Math.max(LOWEST, Math.max(height(sides.left()), height(sides.right())));
    Pill pill = Pill.of(root.label(), PILL);
    Curve curve = curve(sides, inner);
    double left = Math.max(extent(sides.left(), curve), pill.width() / 2);
    double right = Math.max(extent(sides.right(), curve), pill.width() / 2);
    double cx = MARGIN + left;
    double cy = MARGIN + inner / 2;
    spots.put(root.id(), pill.spot(cx, cy));
    column(sides.right(), cx, cy, 1, curve);
    column(sides.left(), cx, cy, -1, curve);
    return new Placed(round(cx + right + MARGIN), round(inner + 2 * MARGIN), spots, headings);
  }

  /** The widest that leaves the letters of the picture large enough to be read. */
  private static Curve curve(Sides sides, double height) {
    Curve curve = Curve.of(height);
    double all = extent(sides.left(), curve) + extent(sides.right(), curve) + 2 * MARGIN;
    while (all > WIDEST && curve.across() > NEAREST) {
      curve = new Curve(Math.max(NEAREST, curve.across() - STEP), curve.down());
      all = extent(sides.left(), curve) + extent(sides.right(), curve) + 2 * MARGIN;
    }
    return curve;
  }

  private Placed narrow(Twig root) {
    List<Row> rows = new ArrayList<>();
    root.blocks().forEach(block -> Sides.append(rows, Row.of(block, 1, NARROW_LABEL)));
    Pill pill = Pill.of(root.label(), NARROW_LABEL);
    double cx = MARGIN;
    double top = MARGIN + pill.height() + GAP * 1.5;
    spots.put(root.id(), pill.spot(cx + pill.width() / 2, MARGIN + pill.height() / 2));
    Curve straight = new Curve(NARROW_REACH - MARGIN, Double.POSITIVE_INFINITY);
    column(rows, cx, top + height(rows) / 2, 1, straight);
    double width = extent(rows, straight);
    return new Placed(
        round(Math.max(cx + width, cx + pill.width()) + MARGIN),
        round(top + height(rows) + MARGIN),
        spots,
        headings);
  }

  static double height(List<Row> rows) {
    return rows.stream().mapToDouble(Row::height).sum();
  }

  private static double extent(List<Row> rows, Curve curve) {
    double widest = 0;
    double y = -height(rows) / 2;
    for (Row row : rows) {
      double x = curve.reach(y + row.height() / 2) + (row.level() - 1) * INDENT;
      widest = Math.max(widest, x + MARK + BESIDE + row.width());
      y += row.height();
    }
    return widest;
  }

  private void column(List<Row> rows, double cx, double cy, int side, Curve curve) {
    double y = cy - height(rows) / 2;
    for (Row row : rows) {
      double middle = y + row.height() / 2;
      double reach = curve.reach(middle - cy) + (row.level() - 1) * INDENT;
      if (row.isHeading()) {
        headings.add(caption(row.lines(), cx + side * (reach - MARK), middle + 6, side));
      } else if (!row.id().isEmpty()) {
        spots.put(row.id(), spot(row, cx + side * reach, y, side));
      }
      y += row.height();
    }
  }

  private static Placed.Spot spot(Row row, double x, double top, int side) {
    double text = row.lines().size() * LINE + row.sub().size() * SUB_LINE;
    double y = top + (row.height() - text) / 2;
    double beside = x + side * (MARK + BESIDE);
    double first = y + NAME - 1;
    double width = 2 * MARK + BESIDE + row.width();
    double box = side > 0 ? x - MARK : x + MARK - width;
    return new Placed.Spot(
        round(x),
        round(y + LINE / 2),
        MARK,
        new Box(round(box), round(top + 1), round(width), round(row.height() - 2)),
        caption(row.lines(), beside, first, side),
        caption(row.sub(), beside, first + row.lines().size() * LINE - 1, side));
  }

  private static Placed.Caption caption(List<String> lines, double x, double y, int side) {
    return new Placed.Caption(round(x), round(y), side > 0 ? "start" : "end", lines);
  }

  static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
