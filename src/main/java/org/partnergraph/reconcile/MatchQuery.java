package org.partnergraph.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnergraph.search.SearchRequest;

/**
 * What is to be matched, whichever version of the protocol asked.
 *
 * @param names of the entity, any of which may be meant; may be ids; of longer ones the first
 *     {@link SearchRequest#MAX_TEXT} characters
 * @param ids of the entity: local ids, IRIs or Wikidata ids
 * @param types ids of classes; empty for any
 * @param strictness what is left out for its class, also if its id was given
 * @param conditions on its properties
 * @param limit most candidates wanted, 1 to {@link #MOST}
 * @param language of the answer
 * @param written the language in which the names are written, if that is known
 * @param without ids of what is surely not meant
 */
record MatchQuery(
    List<String> names,
    List<String> ids,
    Set<String> types,
    Strictness strictness,
    List<Condition> conditions,
    int limit,
    String language,
    Optional<String> written,
    Set<String> without) {

  /** What is left out for its class. */
  enum Strictness {
    /** Nothing. */
    SHOULD,
    /** What is of none of the classes. */
    ANY,
    /** What is not of all of them. */
    ALL;

    /** Whether an entity of some classes is taken. */
    boolean takes(Set<String> asked, Set<String> own) {
      return switch (this) {
        case SHOULD -> true;
        case ANY -> asked.isEmpty() || asked.stream().anyMatch(own::contains);
        case ALL -> own.containsAll(asked);
      };
    }
  }

  /** Takes the beginnings of longer names. */
  MatchQuery {
    names = names.stream().map(SearchRequest::shortened).toList();
  }

  /** The most candidates for one query. */
  static final int MOST = 100;

  /** How many are given if nobody says. */
  static final int USUAL = 10;
}
