package org.partnergraph.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be matched, whichever version of the protocol asked.
 *
 * @param names of the entity, any of which may be meant; may be ids
 * @param ids of the entity: local ids, IRIs or Wikidata ids
 * @param types ids of classes; empty for any
 * @param strict whether an entity of another class is left out
 * @param conditions on its properties
 * @param limit most candidates wanted, 1 to {@link #MOST}
 * @param language of the answer
 * @param written the language in which the names are written, if that is known
 */
record MatchQuery(
    List<String> names,
    List<String> ids,
    Set<String> types,
    boolean strict,
    List<Condition> conditions,
    int limit,
    String language,
    Optional<String> written) {

  /** The most candidates for one query. */
  static final int MOST = 100;

  /** How many are given if nobody says. */
  static final int USUAL = 10;
}
