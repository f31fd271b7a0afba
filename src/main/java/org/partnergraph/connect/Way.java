package org.partnergraph.connect;

import org.apache.jena.graph.Node;

/**
 * A link as a path passes it.
 *
 * @param start where the step begins
 * @param end where it leads
 * @param forward whether its sentence begins where the step does; always where it reads the same
 *     both ways
 */
record Way(Link link, Node start, Node end, boolean forward) {

  static Way along(Link link) {
    return new Way(link, link.from(), link.to(), true);
  }

  static Way against(Link link) {
    return new Way(link, link.to(), link.from(), link.relation().symmetric());
  }

  Node subject() {
    return forward ? start : end;
  }

  Node object() {
    return forward ? end : start;
  }
}
