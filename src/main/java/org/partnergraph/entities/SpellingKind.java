package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How good a name a spelling is, best first. */
public enum SpellingKind {
  /** The name that is shown. */
  @JsonProperty("preferred")
  PREFERRED,
  /** A name also in use, such as an exonym. */
  @JsonProperty("alternative")
  ALTERNATIVE,
  /** A misspelling or a form only for finding. */
  @JsonProperty("hidden")
  HIDDEN,
  /** A local id or a Wikidata id; no name at all. */
  @JsonProperty("identifier")
  IDENTIFIER
}
