package org.partnergraph.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.partnergraph.entities.Spelling;
import org.partnergraph.entities.SpellingKind;

/**
 * An entity that a name may mean, with all that the index knows of it.
 *
 * @param id its local id
 * @param types names of all its classes
 * @param type its most specific class
 * @param spellings all its names and identifiers
 */
public record Candidate(String id, Set<String> types, Node type, List<Spelling> spellings) {

  private static final List<String> FALLBACK = List.of("de", "en", "");

  /** Takes copies. */
  public Candidate {
    types = Set.copyOf(types);
    spellings = List.copyOf(spellings);
  }

  static Candidate of(IndexedEntity entity) {
    return new Candidate(entity.id(), entity.types(), entity.type(), entity.spellings());
  }

  /** The name to show: in a language, else in German, English, any. */
  public Spelling name(String language) {
    Map<String, Spelling> names = new LinkedHashMap<>();
    spellings.stream()
        .filter(spelling -> spelling.kind() == SpellingKind.PREFERRED)
        .forEach(spelling -> names.putIfAbsent(spelling.language(), spelling));
    return Optional.ofNullable(names.get(language))
        .or(() -> FALLBACK.stream().filter(names::containsKey).map(names::get).findFirst())
        .or(() -> names.values().stream().findFirst())
        .orElseGet(() -> new Spelling(id, "", SpellingKind.IDENTIFIER));
  }
}
