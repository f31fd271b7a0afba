package org.partnergraph.connect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.partnergraph.entities.Extent;

/**
 * What is asked: which links lie around an entity.
 *
 * @param centre the entity
 * @param depth steps from it, at least 1
 * @param expanded further entities whose links are wanted too, if they lie around the centre
 * @param passed relations whose far end is passed without counting as a step, such as a partnership
 *     on the way from city to city
 * @param only ids of the relations to use; empty for all
 * @param since first day of a window in which a link may hold, as one without a date may in any;
 *     open if empty
 * @param until its last day; open if empty
 * @param language of labels and sentences
 */
public record VicinityRequest(
    Node centre,
    int depth,
    List<Node> expanded,
    Set<String> passed,
    Set<String> only,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    String language) {

  /** Takes copies. */
  public VicinityRequest {
    expanded = List.copyOf(expanded);
    passed = Set.copyOf(passed);
    only = Set.copyOf(only);
  }

  boolean isLimited() {
    return since.isPresent() || until.isPresent();
  }

  /**
   * The days asked for.
   *
   * @throws IllegalArgumentException if they end before they begin
   */
  Window window() {
    return isLimited() ? Window.between(first(), last()) : Window.NONE;
  }

  /** Whether something may be so on these days. */
  boolean allows(Extent extent) {
    return !isLimited() || extent.fit(first(), last()) != Extent.Fit.OUTSIDE;
  }

  private LocalDate first() {
    return since.orElse(ConnectionRequest.FIRST_DAY);
  }

  private LocalDate last() {
    return until.orElse(ConnectionRequest.LAST_DAY);
  }
}
