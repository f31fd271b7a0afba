package org.partnergraph.entities;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which part of a timeline is asked for.
 *
 * @param since first day; empty for no limit
 * @param until last day; empty for no limit
 * @param language of the labels
 */
public record TimelineRequest(
    Optional<LocalDate> since, Optional<LocalDate> until, String language) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the last day lies before the first
   */
  public TimelineRequest {
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      throw new IllegalArgumentException("until lies before since");
    }
  }

  boolean isLimited() {
    return since.isPresent() || until.isPresent();
  }
}
