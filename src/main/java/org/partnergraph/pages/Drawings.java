package org.partnergraph.pages;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;

/** Draws what things are linked with, for their pages. */
@FunctionalInterface
public interface Drawings {

  /**
   * A picture as parts of a page.
   *
   * @param wide an SVG element
   * @param narrow the same for small screens
   */
  record Drawing(String wide, String narrow) {}

  /**
   * The picture of an entity; empty if nothing is linked with it.
   *
   * @param links addresses of pages by the ids of entities
   */
  Optional<Drawing> of(Node entity, String language, UnaryOperator<String> links);
}
