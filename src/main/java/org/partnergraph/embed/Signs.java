package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.partnergraph.embed.EgoGraph.Doubt;
import org.partnergraph.embed.EgoGraph.Knot;
import org.partnergraph.embed.EgoGraph.Sign;
import org.partnergraph.embed.EgoGraph.Strand;
import org.partnergraph.entities.Basis;

/**
 * Puts a sign beside the mark to which a derived or contested edge leads, so that the edge differs
 * by more than its line. Edges that lead to one mark share a sign of one kind; signs of two kinds
 * stand beside each other. A line across the picture has its sign on itself, near its middle. In a
 * narrow picture, where lines lie in one strand, signs stand after the words of the mark.
 */
final class Signs {

  private static final double BESIDE = 15;
  private static final double ABOVE = 4;
  private static final double WIDTH = 12;
  private static final double HIGH = 12;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

  /** Parts of a line across at which its sign may stand, the best first. */
  private static final double[] PARTS = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74};

  private final Form form;
  private final Map<String, Knot> knots = new HashMap<>();
  private final Map<String, List<Doubt>> taken = new HashMap<>();
  private final List<Sign> across = new ArrayList<>();
  private final List<Box> words = new ArrayList<>();

  /** Among nodes and headings that have their places. */
  Signs(List<Knot> nodes, List<Placed.Caption> headings, Form form) {
    this.form = form;
    nodes.forEach(knot -> knots.put(knot.id(), knot));
    nodes.forEach(knot -> words.add(knot.box()));
    headings.forEach(heading -> words.add(box(heading)));
  }

  private static Box box(Placed.Caption heading) {
    TextWidth letters = new TextWidth(Measures.SUB);
    double wide = heading.lines().stream().mapToDouble(letters::of).max().orElse(0);
    double before =
        switch (heading.anchor()) {
          case "end" -> wide;
          case "middle" -> wide / 2;
          default -> 0;
        };
    double high = heading.lines().size() * Measures.SUB_LINE;
    return new Box(heading.x() - before, heading.y() - Measures.SUB, wide, high);
  }

  /** The edges with the signs that they need. */
  List<Strand> beside(List<Strand> strands) {
    return strands.stream().map(strand -> sign(strand).map(strand::with).orElse(strand)).toList();
  }

  private Optional<Sign> sign(Strand strand) {
    Knot mark = strand.outer(knots);
    if (strand.chord() && (form == Form.WIDE || mark == null)) {
      return doubt(strand).map(doubt -> on(strand, doubt));
    }
    return mark == null ? Optional.empty() : doubt(strand).map(doubt -> at(mark, doubt));
  }

  private static Optional<Doubt> doubt(Strand strand) {
    if (strand.contested()) {
      return Optional.of(Doubt.CONTESTED);
    }
    return strand.basis() == Basis.STATED ? Optional.empty() : Optional.of(Doubt.DERIVED);
  }

  /** On a line across, where it covers no words, or at least no mark and no such sign. */
  private Sign on(Strand chord, Doubt doubt) {
    double[] at = NUMBER.matcher(chord.path()).results().mapToDouble(Signs::number).toArray();
    List<Sign> free =
        DoubleStream.of(PARTS)
            .mapToObj(part -> new Sign(doubt, along(part, at, 0), along(part, at, 1) + ABOVE))
            .filter(this::isFree)
            .toList();
    Sign found =
        Stream.concat(free.stream().filter(this::isBesideWords), free.stream())
            .findFirst()
            .orElseGet(() -> new Sign(doubt, along(0.5, at, 0), along(0.5, at, 1) + ABOVE));
    across.add(found);
    return found;
  }

  private static double number(MatchResult found) {
    return Double.parseDouble(found.group());
  }

  /** A point of a curve with one point that bends it, across or down. */
  private static double along(double part, double[] at, int down) {
    double rest = 1 - part;
    return Wreath.round(
        rest * rest * at[down] + 2 * rest * part * at[2 + down] + part * part * at[4 + down]);
  }

  private boolean isFree(Sign sign) {
    return knots.values().stream().noneMatch(knot -> isNear(sign, knot.x(), knot.y() + ABOVE))
        && across.stream().noneMatch(other -> isNear(sign, other.x(), other.y()));
  }

  private boolean isBesideWords(Sign sign) {
    Box box = new Box(sign.x() - WIDTH / 2, sign.y() - HIGH, WIDTH, HIGH + ABOVE);
    return words.stream().noneMatch(box::overlaps);
  }

  private static boolean isNear(Sign sign, double x, double y) {
    return Math.abs(sign.x() - x) < WIDTH && Math.abs(sign.y() - y) < HIGH;
  }

  private Sign at(Knot mark, Doubt doubt) {
    List<Doubt> here = taken.computeIfAbsent(mark.id(), id -> new ArrayList<>());
    if (!here.contains(doubt)) {
      here.add(doubt);
    }
    if (form == Form.NARROW) {
      return after(mark, doubt, here.indexOf(doubt));
    }
    double side = mark.caption().anchor().equals("end") ? 1 : -1;
    double x = mark.x() + side * (BESIDE + WIDTH * here.indexOf(doubt));
    return new Sign(doubt, Wreath.round(x), Wreath.round(mark.y() - ABOVE));
  }

  /** After the last of its words; beside each other if there are two. */
  private static Sign after(Knot mark, Doubt doubt, int index) {
    boolean plain = mark.sub().lines().isEmpty();
    Placed.Caption words = plain ? mark.caption() : mark.sub();
    int last = words.lines().size() - 1;
    TextWidth letters = new TextWidth(plain ? Measures.NAME : Measures.SUB);
    double x = words.x() + letters.of(words.lines().get(last)) + WIDTH * (index + 1);
    double y = words.y() + last * (plain ? Measures.LINE : Measures.SUB_LINE);
    return new Sign(doubt, Wreath.round(x), Wreath.round(y));
  }
}
