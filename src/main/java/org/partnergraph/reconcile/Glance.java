package org.partnergraph.reconcile;

import java.util.List;

/**
 * What is shown of a thing in a small frame.
 *
 * @param language of the texts
 * @param id of the thing
 * @param name of the thing
 * @param kind what it is
 * @param text what more there is to say; may be empty
 * @param address of its page; empty if it has none
 * @param facts some of its values
 */
public record Glance(
    String language,
    String id,
    String name,
    String kind,
    String text,
    String address,
    List<Fact> facts) {

  /** Some values of one property, as they are shown. */
  public record Fact(String label, String values) {}
}
