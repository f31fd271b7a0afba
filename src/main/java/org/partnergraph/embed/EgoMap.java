package org.partnergraph.embed;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * An entity and the places that it is linked with, on a map.
 *
 * @param graph nodes and edges with their places in the picture
 * @param places where they lie on the earth
 * @param outlines of land, and borders
 * @param leaders lines from marks to names that stand apart, as paths
 * @param projection of the map
 */
public record EgoMap(
    @JsonUnwrapped EgoGraph graph,
    List<Place> places,
    List<Outlines.Outline> outlines,
    List<String> leaders,
    String projection) {

  /**
   * A place (WGS84).
   *
   * @param lat degrees, south negative
   * @param lon degrees, west negative
   */
  public record Place(String id, double lat, double lon) {}
}
