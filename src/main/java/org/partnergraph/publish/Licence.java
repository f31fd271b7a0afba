package org.partnergraph.publish;

import java.util.Map;

/** Under which terms the graph may be used. */
final class Licence {

  /** The licence of the graph. */
  static final String IRI = "https://www.apache.org/licenses/LICENSE-2.0";

  /** As a {@code Link} header (RFC 4946). */
  static final String LINK = "<" + IRI + ">; rel=\"license\"";

  /** What the licence does not cover, by language. */
  static final Map<String, String> RIGHTS =
      Map.of(
          "de", "Die Rechte an den zitierten Texten bleiben bei ihren Herausgebern.",
          "en", "The rights in the quoted texts stay with their publishers.",
          "pl", "Prawa do cytowanych tekstów pozostają przy ich wydawcach.");

  private Licence() {}
}
