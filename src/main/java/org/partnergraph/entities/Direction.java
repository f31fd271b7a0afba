package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way a property is read. */
public enum Direction {
  /** The entity is the subject. */
  @JsonProperty("forward")
  FORWARD,
  /** The entity is the object. */
  @JsonProperty("backward")
  BACKWARD
}
