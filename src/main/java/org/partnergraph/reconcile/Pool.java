package org.partnergraph.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnergraph.search.Candidate;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.search.SearchRequest;
import org.partnergraph.store.Snapshot;

/** Gathers what a query may mean, more than is asked for, so that no rival is overlooked. */
record Pool(SearchIndex index, Identities identities) {

  private static final int LEAST = 25;

  /** The entities whose ids were given. */
  Map<String, Part.Identifier> given(Snapshot snapshot, MatchQuery query) {
    Map<String, Part.Identifier> given = new LinkedHashMap<>();
    query.ids().forEach(text -> enter(snapshot, text, false, given));
    query.conditions().stream()
        .filter(Condition::identifies)
        .flatMap(condition -> condition.operands().stream())
        .forEach(operand -> enter(snapshot, operand.id().orElse(operand.text()), false, given));
    query.names().forEach(text -> enter(snapshot, text, !Identities.isNoName(text), given));
    return given;
  }

  private void enter(
      Snapshot snapshot, String text, boolean asName, Map<String, Part.Identifier> given) {
    identities
        .of(snapshot, text)
        .forEach(id -> given.putIfAbsent(id, new Part.Identifier(text.strip(), asName)));
  }

  /** The candidates, those that were given first. */
  List<Candidate> candidates(Snapshot snapshot, MatchQuery query, Set<String> given) {
    Map<String, Candidate> pool = new LinkedHashMap<>();
    given.forEach(id -> index.entity(id).ifPresent(found -> pool.put(id, found)));
    int size = Math.max(LEAST, query.limit());
    query.names().stream()
        .filter(name -> !Identities.isNoName(name))
        .flatMap(name -> named(name, query, size).stream())
        .forEach(found -> pool.putIfAbsent(found.id(), found));
    if (query.names().isEmpty() && query.ids().isEmpty()) {
      identities.having(snapshot, query.conditions(), SearchRequest.MAX_LIMIT).stream()
          .flatMap(id -> index.entity(id).stream())
          .forEach(found -> pool.putIfAbsent(found.id(), found));
    }
    return List.copyOf(pool.values());
  }

  /** Of the asked types; only where there are none, of any. */
  private List<Candidate> named(String name, MatchQuery query, int size) {
    String text = SearchRequest.shortened(name);
    if (text.isBlank()) {
      return List.of();
    }
    List<Candidate> found =
        index.candidates(new SearchRequest(text, query.types(), size, query.language()));
    return !found.isEmpty()
            || query.types().isEmpty()
            || query.strictness() != MatchQuery.Strictness.SHOULD
        ? found
        : index.candidates(new SearchRequest(text, Set.of(), size, query.language()));
  }
}
