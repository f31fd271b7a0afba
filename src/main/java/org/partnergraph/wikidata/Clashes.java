package org.partnergraph.wikidata;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.partnergraph.ingest.UnreadableFileException;

/** Looks whether the items of a file and the entities of the graph are matched one to one. */
record Clashes(Path file, KnownItems known) {

  /**
   * Looks at every item that a statement names.
   *
   * @throws UnreadableFileException with the lines, if an item is matched with two entities, or two
   *     items with the same
   */
  void refuse(World world) {
    Map<Node, ItemId> byEntity = new HashMap<>();
    Map<ItemId, Integer> lines = lines(world);
    lines.forEach(
        (item, line) -> {
          Set<Node> rivals = known.rivals(item);
          if (!rivals.isEmpty()) {
            throw error(line, item + " is matched with two entities, " + list(rivals));
          }
          ItemId other = byEntity.putIfAbsent(known.node(item), item);
          if (other != null) {
            String entity = known.localId(known.node(item));
            throw error(
                line,
                "%s and %s of line %d are both matched with %s"
                    .formatted(item, other, lines.getOrDefault(other, line), entity));
          }
        });
  }

  /** The first line on which each item stands. */
  private static Map<ItemId, Integer> lines(World world) {
    Map<ItemId, Integer> lines = new TreeMap<>();
    world
        .all()
        .forEach(
            statement ->
                Stream.of(statement.subject(), statement.object())
                    .forEach(id -> lines.merge(id, statement.place().firstLine(), Math::min)));
    return lines;
  }

  private String list(Set<Node> entities) {
    List<String> ids =
        entities.stream().map(known::localId).sorted(Comparator.naturalOrder()).toList();
    return ids.stream().collect(Collectors.joining(" and "));
  }

  private UnreadableFileException error(int line, String what) {
    return new UnreadableFileException(
        file
            + ":"
            + line
            + ": "
            + what
            + "; take one match away, or decide that they are the same");
  }
}
