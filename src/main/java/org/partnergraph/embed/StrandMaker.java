package org.partnergraph.embed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnergraph.embed.EgoGraph.Strand;
import org.partnergraph.embed.Placed.Spot;
import org.partnergraph.embed.Tree.Hold;
import org.partnergraph.entities.Basis;
import org.partnergraph.pages.Words;

/** Draws the edges of a picture. */
record StrandMaker(Placed placed, Form form, String language, Words.In words, String root) {

  static final String GROUP = "group-";

  /** The edges between what is shown, numbered in the order of the links. */
  List<Strand> among(List<Tied> ties, Map<String, Hold> held) {
    List<Strand> strands = new ArrayList<>();
    Map<String, Integer> turns = new HashMap<>();
    for (Tied tie : ties) {
      if (placed.spots().containsKey(tie.from().id())
          && placed.spots().containsKey(tie.to().id())) {
        strands.add(strand("e" + strands.size(), tie, held, turns));
      }
    }
    return strands;
  }

  private Strand strand(String id, Tied tie, Map<String, Hold> held, Map<String, Integer> turns) {
    String from = tie.from().id();
    String to = tie.to().id();
    boolean out = holds(held.get(to), tie);
    boolean back = holds(held.get(from), tie);
    String path = out ? path(from, to) : back ? path(to, from) : chord(from, to, turns);
    return strand(id, tie, language, !out && !back, path);
  }

  /** The edge of a link along a path. */
  static Strand strand(String id, Tied tie, String language, boolean chord, String path) {
    return new Strand(
        id,
        tie.from().id(),
        tie.to().id(),
        tie.relation(),
        tie.label(tie.from().id()),
        tie.sentence(language),
        tie.time(),
        tie.firstDay(),
        tie.lastDay(),
        !tie.isDated(),
        tie.dates(),
        tie.basis(),
        tie.contested(),
        tie.status(),
        tie.via().orElse(null),
        chord,
        path,
        tie.line().dash(),
        tie.evidence(),
        null);
  }

  private static boolean holds(@Nullable Hold hold, Tied tie) {
    return hold != null && hold.tie().equals(tie);
  }

  private String chord(String from, String to, Map<String, Integer> turns) {
    String pair = from.compareTo(to) < 0 ? from + " " + to : to + " " + from;
    int turn = turns.merge(pair, 1, Integer::sum) - 1;
    return lines().chord(spot(from), spot(to), turn);
  }

  private String path(String parent, String child) {
    return parent.equals(root)
        ? lines().ray(spot(child))
        : lines().branch(spot(parent), spot(child));
  }

  private Lines lines() {
    return new Lines(spot(root), form);
  }

  private Spot spot(String id) {
    return Objects.requireNonNull(placed.spots().get(id), id);
  }

  /** To what is not shown one by one: it says of them what holds of all. */
  Strand toGroup(Bunches.Cut cut) {
    String parent = cut.rest().get(0).parent();
    List<Tied> ties = cut.rest().stream().map(Hold::tie).toList();
    return new Strand(
        GROUP + cut.bunch().id(),
        parent,
        cut.bunch().id(),
        cut.bunch().relation(),
        Twigs.heading(cut, words),
        "",
        "",
        begin(ties),
        end(ties),
        !ties.stream().allMatch(Tied::isDated),
        List.of(),
        ties.stream().map(Tied::basis).min(Basis::compareTo).orElseThrow(),
        ties.stream().anyMatch(Tied::contested),
        List.of(),
        null,
        false,
        path(parent, cut.bunch().id()),
        LineKind.of(ties).dash(),
        List.of(),
        null);
  }

  /** The first day that one of some links names; null if none is dated. */
  private static @Nullable String begin(List<Tied> ties) {
    return ties.stream()
        .flatMap(tie -> Stream.ofNullable(tie.firstDay() == null ? tie.lastDay() : tie.firstDay()))
        .min(Comparator.comparing(LocalDate::parse))
        .orElse(null);
  }

  /** The last day on which one of some links may hold; null if one that is dated goes on. */
  private static @Nullable String end(List<Tied> ties) {
    List<Tied> dated = ties.stream().filter(Tied::isDated).toList();
    return dated.stream().anyMatch(tie -> tie.lastDay() == null)
        ? null
        : dated.stream()
            .flatMap(tie -> Stream.ofNullable(tie.lastDay()))
            .max(Comparator.comparing(LocalDate::parse))
            .orElse(null);
  }
}
