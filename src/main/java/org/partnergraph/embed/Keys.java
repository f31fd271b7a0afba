package org.partnergraph.embed;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnergraph.embed.EgoGraph.Key;
import org.partnergraph.embed.EgoGraph.Knot;
import org.partnergraph.embed.EgoGraph.Strand;
import org.partnergraph.pages.Family;
import org.partnergraph.pages.Words;

/** Says what the patterns and colours mean that a picture has. */
final class Keys {

  private Keys() {}

  /** Of what is drawn: the patterns of its lines, then the colours of its nodes. */
  static List<Key> of(List<Knot> nodes, List<Strand> edges, Words.In words) {
    Set<String> dashes = edges.stream().map(Strand::dash).collect(Collectors.toSet());
    Set<String> families = nodes.stream().map(Knot::family).collect(Collectors.toSet());
    return Stream.concat(
            Stream.of(LineKind.values())
                .filter(kind -> dashes.contains(kind.dash()))
                .map(kind -> new Key(kind.label(words), kind.dash(), null)),
            Stream.of(Family.values())
                .map(Family::id)
                .filter(families::contains)
                .map(family -> new Key(words.get(family), null, family)))
        .toList();
  }
}
