package org.partnergraph.query;

import java.util.Optional;
import org.apache.jena.graph.Node;

/** Finds the thing that somebody names by id, IRI or Wikidata id. */
@FunctionalInterface
public interface EntityLookup {

  /** The thing's IRI, or empty if the graph does not know it. */
  Optional<Node> find(String text);
}
