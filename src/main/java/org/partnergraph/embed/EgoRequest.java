package org.partnergraph.embed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.partnergraph.connect.VicinityRequest;

/**
 * Which picture is asked for.
 *
 * @param centre the entity in the middle
 * @param depth steps from it
 * @param limit how many nodes are shown one by one before they are grouped
 * @param kinds ids of the relations to draw; empty for all
 * @param expanded entities whose links are drawn too
 * @param opened ids of groups that are shown one by one
 * @param since first day; open if empty
 * @param until last day; open if empty
 */
record EgoRequest(
    Node centre,
    int depth,
    int limit,
    Set<String> kinds,
    List<Node> expanded,
    Set<String> opened,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Form form,
    String language) {

  boolean isLimited() {
    return since.isPresent() || until.isPresent();
  }

  /** How many of some links are shown though they have no date: 0 if no days are asked for. */
  int undated(List<Tied> ties) {
    return isLimited() ? (int) ties.stream().filter(tie -> !tie.isDated()).count() : 0;
  }

  VicinityRequest vicinity(Set<String> passed) {
    return new VicinityRequest(centre, depth, expanded, passed, Set.of(), since, until, language);
  }
}
