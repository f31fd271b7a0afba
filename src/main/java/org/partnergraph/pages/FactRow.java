package org.partnergraph.pages;

import java.util.List;
import org.partnergraph.entities.Fact;
import org.partnergraph.entities.Value;

/**
 * A fact as a page shows it.
 *
 * @param anchor of the fact on the page
 * @param when its dates as a phrase; empty if it has none
 * @param said what further is said of it, by property
 * @param notes remarks of the editors
 * @param open what documents expressly do not say of it
 */
public record FactRow(
    String anchor, Fact fact, String when, List<Said> said, List<Value> notes, List<String> open) {

  /** The values of one property. */
  public record Said(String property, List<Value> values) {}
}
