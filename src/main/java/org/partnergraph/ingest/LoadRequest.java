package org.partnergraph.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What to load.
 *
 * @param files read in this order, committed together
 * @param graph where statements go that name no graph
 * @param replace whether the graphs named in the files lose what they held before
 */
public record LoadRequest(List<Path> files, Optional<Node> graph, boolean replace) {

  /** Copies the list. */
  public LoadRequest {
    files = List.copyOf(files);
  }

  /** Adds files that name their graphs themselves. */
  public static LoadRequest of(List<Path> files) {
    return new LoadRequest(files, Optional.empty(), false);
  }
}
