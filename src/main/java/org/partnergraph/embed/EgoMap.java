package org.partnergraph.embed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/**
 * An entity and the places that it is linked with, on a map.
 *
 * @param graph nodes and edges with their places in the picture
 * @param places where they lie on the earth
 * @param outlines of land, and borders
 * @param levels where names stand when it is drawn larger or smaller, the smallest first; each says
 *     what differs from the one before
 * @param projection of the map
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EgoMap(
    @JsonUnwrapped EgoGraph graph,
    List<Place> places,
    List<Outlines.Outline> outlines,
    List<Level> levels,
    String projection) {

  /**
   * A place (WGS84).
   *
   * @param lat degrees, south negative
   * @param lon degrees, west negative
   */
  public record Place(String id, double lat, double lon) {}

  /**
   * Where names stand from a size on. Marks and letters keep their size on the screen.
   *
   * @param from how many pixels a unit has at least
   * @param names by id of the place
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Level(double from, Map<String, Name> names) {}

  /**
   * Room for a name. As all places it is in units of the picture, about a mark that stays where it
   * is while one unit is one pixel.
   *
   * @param leader path from the mark to the name; empty if they are near
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Name(Box box, Placed.Caption caption, String leader) {}
}
