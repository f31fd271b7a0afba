package org.partnergraph.wikidata;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Since when and until when something holds, as precisely as Wikidata says (P580, P582).
 *
 * @param begin a literal of {@code xsd:date}, {@code xsd:gYearMonth} or {@code xsd:gYear}
 * @param end likewise
 */
public record Span(Optional<Node> begin, Optional<Node> end) {

  /** Nothing is said. */
  public static final Span UNKNOWN = new Span(Optional.empty(), Optional.empty());
}
