package org.partnergraph.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnergraph.entities.Card;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Evidence;
import org.partnergraph.entities.Timeline;

/**
 * All that the page of an entity shows.
 *
 * @param glance what stands first
 * @param family decides on the order of its sections
 * @param anchors where on the page each evidence of the facts stands
 * @param drawing what it is linked with, as a picture
 * @param passages of a document; none for anything else
 * @param speaksOf what a document names, by type; nothing for anything else
 * @param titles of the sections
 */
public record EntityView(
    Card card,
    Glance glance,
    String family,
    List<Section> sections,
    Map<String, String> anchors,
    Timeline timeline,
    Optional<Drawings.Drawing> drawing,
    List<Passage> passages,
    Map<String, List<EntityRef>> speaksOf,
    Telling telling,
    Words.In titles,
    long version) {

  /** Whether the facts of the page show all of some evidence already. */
  public boolean shows(List<Evidence> evidence) {
    return FactRows.shows(anchors, evidence);
  }

  /** Whether there is a timeline worth showing. */
  public boolean hasTimeline() {
    return timeline.dated().size() + timeline.undated().size() > 1;
  }

  /** The years of which nothing dated is told. */
  public String gaps() {
    return card.coverage().gaps().stream()
        .map(g -> g.from() == g.until() ? "" + g.from() : g.from() + "–" + g.until())
        .collect(Collectors.joining(", "));
  }
}
