package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partnergraph.entities.Basis;
import org.partnergraph.entities.Direction;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Neighbour;
import org.partnergraph.entities.NeighbourKind;
import org.partnergraph.entities.Neighbourhood;

/**
 * A thing and its nearest neighbours, to be drawn.
 *
 * @param total of the neighbours, drawn or not
 */
public record Picture(EntityRef middle, List<Node> nodes, Star star, long total) {

  private static final int MOST = 14;
  private static final int PARTNERS = 6;
  private static final Set<String> LEADING = Set.of("partnerOf", "party");
  private static final int LETTERS = 34;
  private static final int CENTRE_LETTERS = 34;
  private static final int LETTER = 8;

  /** Kinds that tell of words rather than of a relation. */
  private static final Set<String> NOT_DRAWN = Set.of("Claim", "attributedTo");

  /** A neighbour and how it is related. */
  public record Node(EntityRef neighbour, String relation, boolean stated) {}

  /**
   * Takes the partners that the documents name most often together with the thing, then the first
   * of each kind of neighbour, the second of each, and so on.
   */
  static Picture of(Neighbourhood neighbourhood, Closeness closeness) {
    List<Neighbourhood.Group> groups =
        neighbourhood.groups().stream()
            .filter(group -> !NOT_DRAWN.contains(group.kind().id()))
            .map(closeness::sorted)
            .toList();
    int longest = groups.stream().mapToInt(group -> group.neighbours().size()).max().orElse(0);
    Drawn drawn = new Drawn();
    groups.stream()
        .filter(group -> leads(group.kind()))
        .forEach(group -> drawn.take(group, 0, PARTNERS));
    for (int i = 0; i < longest; i++) {
      for (Neighbourhood.Group group : groups) {
        drawn.take(group, i, i + 1);
      }
    }
    return new Picture(
        neighbourhood.entity(),
        List.copyOf(drawn.nodes),
        Star.of(drawn.nodes.size()),
        neighbourhood.total());
  }

  /** The neighbours chosen so far, each once. */
  private static final class Drawn {

    private final List<Node> nodes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    void take(Neighbourhood.Group group, int from, int until) {
      for (int i = from; i < Math.min(until, group.neighbours().size()); i++) {
        Neighbour next = group.neighbours().get(i);
        if (nodes.size() < MOST && seen.add(next.neighbour().id())) {
          nodes.add(node(group.kind(), next));
        }
      }
    }
  }

  /** A city leads to its partners, a partnership to its parties. */
  private static boolean leads(NeighbourKind kind) {
    return kind.direction() == Direction.FORWARD && LEADING.contains(kind.id());
  }

  private static Node node(NeighbourKind kind, Neighbour next) {
    String relation = next.roles().isEmpty() ? kind.label() : next.roles().get(0).label();
    return new Node(next.neighbour(), relation, next.basis() == Basis.STATED);
  }

  /** A label that fits beside a spot. */
  public static String fitting(String label) {
    return cut(label, LETTERS);
  }

  /** How wide the field in the middle is, for its label. */
  public int middleWidth() {
    return 40 + LETTER * Math.max(CENTRE_LETTERS / 2, centred(middle.label()).length());
  }

  /** The rows of the same picture for a narrow screen: all below the middle, on one side. */
  public Tree tree() {
    return new Tree(nodes.size());
  }

  /** A label that fits in the middle. */
  public static String centred(String label) {
    return cut(label, CENTRE_LETTERS);
  }

  private static String cut(String label, int most) {
    return label.length() <= most ? label : label.substring(0, most - 1).strip() + "…";
  }
}
