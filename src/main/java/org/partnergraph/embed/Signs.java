package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnergraph.embed.EgoGraph.Doubt;
import org.partnergraph.embed.EgoGraph.Knot;
import org.partnergraph.embed.EgoGraph.Sign;
import org.partnergraph.embed.EgoGraph.Strand;
import org.partnergraph.entities.Basis;

/**
 * Puts a sign beside the mark to which a derived or contested edge leads, so that the edge differs
 * by more than its line. Edges that lead to one mark share a sign of one kind; signs of two kinds
 * stand beside each other.
 */
final class Signs {

  private static final double BESIDE = 15;
  private static final double ABOVE = 4;
  private static final double WIDTH = 12;

  private final Map<String, Knot> knots = new HashMap<>();
  private final Map<String, List<Doubt>> taken = new HashMap<>();

  /** Among nodes that have their places. */
  Signs(List<Knot> nodes) {
    nodes.forEach(knot -> knots.put(knot.id(), knot));
  }

  /** The edges with the signs that they need. */
  List<Strand> beside(List<Strand> strands) {
    return strands.stream().map(strand -> sign(strand).map(strand::with).orElse(strand)).toList();
  }

  private Optional<Sign> sign(Strand strand) {
    Knot mark = strand.outer(knots);
    return mark == null || strand.chord()
        ? Optional.empty()
        : doubt(strand).map(doubt -> at(mark, doubt));
  }

  private static Optional<Doubt> doubt(Strand strand) {
    if (strand.contested()) {
      return Optional.of(Doubt.CONTESTED);
    }
    return strand.basis() == Basis.STATED ? Optional.empty() : Optional.of(Doubt.DERIVED);
  }

  private Sign at(Knot mark, Doubt doubt) {
    List<Doubt> here = taken.computeIfAbsent(mark.id(), id -> new ArrayList<>());
    if (!here.contains(doubt)) {
      here.add(doubt);
    }
    double side = mark.caption().anchor().equals("end") ? 1 : -1;
    double x = mark.x() + side * (BESIDE + WIDTH * here.indexOf(doubt));
    return new Sign(doubt, Wreath.round(x), Wreath.round(mark.y() - ABOVE));
  }
}
