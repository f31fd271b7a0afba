package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partnergraph.entities.Basis;
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
  private static final int LETTERS = 36;
  private static final int CENTRE_LETTERS = 24;

  /** Kinds that tell of words rather than of a relation. */
  private static final Set<String> NOT_DRAWN = Set.of("Claim", "attributedTo");

  /** A neighbour and how it is related. */
  public record Node(EntityRef neighbour, String relation, boolean stated) {}

  /** Takes the first of each kind of neighbour, then the second of each, and so on. */
  static Picture of(Neighbourhood neighbourhood) {
    List<Neighbourhood.Group> groups =
        neighbourhood.groups().stream()
            .filter(group -> !NOT_DRAWN.contains(group.kind().id()))
            .toList();
    int longest = groups.stream().mapToInt(group -> group.neighbours().size()).max().orElse(0);
    List<Node> nodes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < longest && nodes.size() < MOST; i++) {
      for (Neighbourhood.Group group : groups) {
        if (i < group.neighbours().size() && nodes.size() < MOST) {
          Neighbour next = group.neighbours().get(i);
          if (seen.add(next.neighbour().id())) {
            nodes.add(node(group.kind(), next));
          }
        }
      }
    }
    return new Picture(neighbourhood.entity(), nodes, Star.of(nodes.size()), neighbourhood.total());
  }

  private static Node node(NeighbourKind kind, Neighbour next) {
    String relation = next.roles().isEmpty() ? kind.label() : next.roles().get(0).label();
    return new Node(next.neighbour(), relation, next.basis() == Basis.STATED);
  }

  /** A label that fits beside a spot. */
  public static String fitting(String label) {
    return cut(label, LETTERS);
  }

  /** A label that fits in the middle. */
  public static String centred(String label) {
    return cut(label, CENTRE_LETTERS);
  }

  private static String cut(String label, int most) {
    return label.length() <= most ? label : label.substring(0, most - 1).strip() + "…";
  }
}
