package org.partnergraph.pages;

import java.util.List;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.TimelineEntry;

/**
 * What a reader asks first: with whom since when, what happened last, who speaks.
 *
 * @param kinds partnerships of a city by their kind; none for anything else
 * @param latest what happened, the latest first
 * @param speakers who holds or held an office
 */
public record Glance(List<Kind> kinds, List<TimelineEntry> latest, List<Speaker> speakers) {

  /** The partnerships of one kind. */
  public record Kind(String label, List<Partner> partners) {}

  /**
   * A partner.
   *
   * @param partnership that has a page of its own
   * @param since when it began; empty if no document says so
   * @param year that a document sets beside it without saying what it means; empty if none does
   */
  public record Partner(EntityRef partnership, String name, String since, String year) {}

  /** Somebody and their offices. */
  public record Speaker(EntityRef person, List<Held> posts) {}

  /**
   * A post that someone holds or held.
   *
   * @param when as much as is told, such as "bezeugt am 13. März 2021"; empty if nothing is
   */
  public record Held(EntityRef post, String when) {}

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return kinds.isEmpty() && latest.isEmpty() && speakers.isEmpty();
  }

  /** Whether some partner has a year that no document explains. */
  public boolean hasUnlabelledYears() {
    return kinds.stream()
        .flatMap(kind -> kind.partners().stream())
        .anyMatch(partner -> partner.since().isEmpty() && !partner.year().isEmpty());
  }
}
