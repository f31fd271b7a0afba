package org.partnergraph.connect;

import java.util.List;
import java.util.Optional;
import org.partnergraph.entities.Basis;
import org.partnergraph.entities.EntityRef;

/**
 * Things and the links between them, to compute with.
 *
 * @param vertices in the order of their ids
 * @param edges in the order of relation, source and target
 * @param version of the data in which the links were found
 */
public record Network(List<Vertex> vertices, List<Edge> edges, long version) {

  /**
   * One thing.
   *
   * @param thing its id, label and type
   * @param wikidata the id of the same thing there
   */
  public record Vertex(EntityRef thing, Optional<String> wikidata) {}

  /**
   * One link; what several documents say of it is put together.
   *
   * @param source id of the one end
   * @param target id of the other end
   * @param kind id of the relation, the name of its file
   * @param label what it is, read from source to target
   * @param symmetric whether it reads the same both ways
   * @param begin when it began or happened, in EDTF as precise as the documents are; empty if no
   *     document tells
   * @param end when it ended or happened, likewise
   * @param seen when it was found to be so, likewise
   * @param status ids of its status or that of the event
   * @param basis stated or derived
   * @param documents ids of those that prove it
   */
  public record Edge(
      String source,
      String target,
      String kind,
      String label,
      boolean symmetric,
      String begin,
      String end,
      String seen,
      List<String> status,
      Basis basis,
      List<String> documents) {}
}
