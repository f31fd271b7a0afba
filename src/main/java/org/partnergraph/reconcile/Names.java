package org.partnergraph.reconcile;

import java.util.List;

/** The names under which a client may know a term of another vocabulary. */
final class Names {

  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private Names() {}

  /** The IRI; of Wikidata also the bare id, as {@code P190}. */
  static List<String> of(String iri) {
    return iri.startsWith(WIKIDATA) ? List.of(iri, iri.substring(WIKIDATA.length())) : List.of(iri);
  }
}
