package org.partnergraph.embed;

import java.util.List;
import org.partnergraph.search.Match;

/**
 * What an editor has built.
 *
 * @param name of what is shown
 * @param preview address of the page for frames
 * @param faint whether the chosen colours are hard to read
 */
public record Built(Choice choice, String name, String preview, Snippets snippets, boolean faint) {

  /**
   * A name that does not mean one thing.
   *
   * @param choices what it may mean; empty if nothing
   */
  public record Unclear(String text, List<Meant> choices) {}

  /** One thing that may be meant, with the address that asks with it. */
  public record Meant(Match match, String address) {}
}
