package org.partnergraph.embed;

import java.util.List;
import org.partnergraph.entities.Evidence;

/**
 * What the page for frames shows.
 *
 * @param module address of the script
 * @param sheet address of the colours
 * @param picture address of the picture for who has no scripts
 * @param narrow address of the same for small screens
 * @param page address of the whole page
 * @param rows what the picture says, in words
 * @param undated how many rows have no date, so that no period leaves them out
 */
public record Embedded(
    Choice choice,
    String module,
    String sheet,
    String picture,
    String narrow,
    String page,
    List<Row> rows,
    int undated) {

  /**
   * One statement.
   *
   * @param when its time; empty if it has none
   * @param basis stated, derived, inferred or contested
   */
  public record Row(
      String from,
      String relation,
      String to,
      String when,
      String basis,
      List<Evidence> evidence) {}
}
