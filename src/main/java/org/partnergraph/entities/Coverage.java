package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the documents carry.
 *
 * @param speaking the documents that speak of the entity
 * @param silent the loaded documents that do not
 * @param earliest first day of its dated facts; null if none is dated
 * @param latest last day of its dated facts; null if none is dated
 * @param gaps years between those days in which none of its dated facts lies
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Coverage(
    List<Speaking> speaking,
    List<Named> silent,
    @Nullable String earliest,
    @Nullable String latest,
    List<Gap> gaps) {

  /**
   * A document and the number of facts it states of the entity.
   *
   * @param earliest first day of the dated ones; null if none is dated
   * @param latest last day of the dated ones; null if none is dated
   * @param leavesOpen what it expressly does not say
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Speaking(
      Named document,
      long facts,
      @Nullable String earliest,
      @Nullable String latest,
      List<Named> leavesOpen) {}

  /** Years, both included. */
  public record Gap(int from, int until) {}
}
