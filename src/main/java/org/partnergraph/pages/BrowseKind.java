package org.partnergraph.pages;

import java.util.List;
import java.util.Locale;

/** What can be listed, and by what a list can be narrowed. */
enum BrowseKind {
  CITIES("country", "kind", "rating", "decade"),
  PARTNERSHIPS("kind", "scope", "status", "rating", "decade", "city"),
  PEOPLE("institution", "role", "decade"),
  INSTITUTIONS("type", "city"),
  EVENTS("type", "status", "decade", "city"),
  DOCUMENTS("type", "language", "decade");

  /** The facet whose values are dates. */
  static final String DECADE = "decade";

  private final List<String> facets;

  BrowseKind(String... facets) {
    this.facets = List.of(facets);
  }

  /** Names of the facets: variables of its query, and parameters of its page. */
  List<String> facets() {
    return facets;
  }

  /** The last part of its address. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
