package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnergraph.describe.Ontology;
import org.partnergraph.describe.Term;

/**
 * The main classes as a tree, and the relations that join them, with their places in a picture.
 *
 * @param boxes classes of things, each below the class that it belongs to
 * @param arrows classes of relations with what they lead from and to
 * @param height of the picture in its own units
 */
public record ClassPicture(List<Box> boxes, List<Arrow> arrows, int height) {

  private static final int ROW = 26;
  private static final int HEAD = 44;
  private static final int DEEPEST = 2;
  private static final int LONGEST = 32;

  /**
   * A class of things.
   *
   * @param depth in the tree, 0 at the root
   * @param y middle of its row
   * @param up rows to the class above
   */
  public record Box(String name, String label, int depth, int y, int up) {}

  /** A class of relations, with the labels of what it joins. */
  public record Arrow(String name, String label, String from, String to, int y) {}

  /** Of an ontology with labels in a language. */
  static ClassPicture of(Ontology ontology, String language) {
    List<Box> boxes = new ArrayList<>();
    ontology
        .named("Entity")
        .ifPresent(root -> grow(ontology, root, language, 0, 0, boxes, new HashSet<>()));
    List<Arrow> arrows = new ArrayList<>();
    for (Term term : ontology.terms(Term.Kind.CLASS)) {
      if (!term.linked(Term.As.FROM).isEmpty()) {
        arrows.add(
            new Arrow(
                term.name(),
                cut(term.label().in(language)),
                labels(ontology, term.linked(Term.As.FROM), language),
                labels(ontology, term.linked(Term.As.TO), language),
                y(arrows.size())));
      }
    }
    return new ClassPicture(
        List.copyOf(boxes), List.copyOf(arrows), y(Math.max(boxes.size(), arrows.size())));
  }

  private static void grow(
      Ontology ontology,
      Term term,
      String language,
      int depth,
      int parent,
      List<Box> boxes,
      Set<String> seen) {
    if (depth > DEEPEST || !seen.add(term.iri())) {
      return;
    }
    int row = boxes.size();
    int up = depth == 0 ? 0 : (row - parent) * ROW;
    boxes.add(new Box(term.name(), cut(term.label().in(language)), depth, y(row), up));
    for (String below : term.linked(Term.As.BELOW)) {
      ontology
          .term(below)
          .ifPresent(sub -> grow(ontology, sub, language, depth + 1, row, boxes, seen));
    }
  }

  private static String labels(Ontology ontology, List<String> iris, String language) {
    return cut(
        iris.stream()
            .flatMap(iri -> ontology.term(iri).stream())
            .map(term -> term.label().in(language))
            .collect(Collectors.joining(", ")));
  }

  private static String cut(String label) {
    return label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1) + "…";
  }

  private static int y(int row) {
    return HEAD + row * ROW;
  }
}
