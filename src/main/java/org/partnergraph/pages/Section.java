package org.partnergraph.pages;

import java.util.List;

/**
 * A part of an entity page.
 *
 * @param id of the section, as in {@code sections.yaml}
 * @param groups facts of one kind each
 */
public record Section(String id, List<Group> groups) {

  private static final int SHOWN = 8;

  /**
   * Facts of one kind.
   *
   * @param label of the property or relation
   * @param backward whether the entity is its object
   * @param facts those of documents first
   */
  public record Group(String label, boolean backward, List<FactRow> facts) {

    /** Those that a reader sees at once. */
    public List<FactRow> first() {
      return facts.subList(0, isLong() ? SHOWN : facts.size());
    }

    /** Those that a reader has to ask for. */
    public List<FactRow> rest() {
      return facts.subList(first().size(), facts.size());
    }

    /** One or two more are shown rather than hidden. */
    private boolean isLong() {
      return facts.size() > SHOWN + 2;
    }
  }
}
