package org.partnergraph.embed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * A layout.
 *
 * @param width of the picture
 * @param height of the picture
 * @param spots of the twigs, by id
 * @param headings of the blocks
 */
record Placed(double width, double height, Map<String, Spot> spots, List<Caption> headings) {

  /**
   * Where a node lies.
   *
   * @param x of the centre of its mark
   * @param y of the centre of its mark
   * @param r radius of its mark; 0 for the middle, which is a box
   * @param box around mark and label
   * @param caption its label
   * @param sub its second line; no lines if it has none
   */
  record Spot(double x, double y, double r, Box box, Caption caption, Caption sub) {}

  /**
   * Lines of text.
   *
   * @param x where they start, end or have their middle
   * @param y baseline of the first
   * @param anchor start, middle or end, as in SVG
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Caption(double x, double y, String anchor, List<String> lines) {}
}
