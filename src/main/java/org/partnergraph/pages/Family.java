package org.partnergraph.pages;

import java.util.Locale;
import java.util.Set;

/** Kinds of things whose readers want different facts first. */
public enum Family {
  CITY("City", "District"),
  PARTNERSHIP("Partnership"),
  PERSON("Person"),
  INSTITUTION("Organisation", "Delegation"),
  EVENT("Event"),
  DOCUMENT("Document"),
  OTHER;

  private final Set<String> classes;

  Family(String... classes) {
    this.classes = Set.of(classes);
  }

  /** The family of a thing, by its class and the classes above it. */
  public static Family of(Set<String> classes) {
    for (Family family : values()) {
      if (family.classes.stream().anyMatch(classes::contains)) {
        return family;
      }
    }
    return OTHER;
  }

  /** Its name in files and templates. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
