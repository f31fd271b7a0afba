package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a statement rests on, the firmest first. */
public enum Basis {
  /** A document says it. */
  @JsonProperty("stated")
  STATED,
  /** A rule follows it from what documents say. */
  @JsonProperty("derived")
  DERIVED,
  /** An editor concluded it from what documents say. */
  @JsonProperty("inferred")
  INFERRED,
  /** An editor remarks it; no document says it. */
  @JsonProperty("editorial")
  EDITORIAL
}
