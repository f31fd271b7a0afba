package org.partnergraph.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Proofs;
import org.partnergraph.store.KnowledgeStore;

/** What the terms of the ontology are called that the cells of an answer name without their IRI. */
final class TermNames {

  /** A name before its value, or one of a list. */
  private static final Pattern NAME =
      Pattern.compile("(?<=^|, |; )[a-z]+(?:[A-Z][a-z]+)*(?=: |, |$)");

  private final KnowledgeStore store;
  private final Proofs names;

  TermNames(KnowledgeStore store) {
    this.store = store;
    names = new Proofs(store.namespaces());
  }

  /** The names of the terms in some rows; what is no term of the ontology has none. */
  Map<String, String> of(JsonNode rows, String language) {
    Map<String, Node> terms = new HashMap<>();
    for (JsonNode row : rows) {
      for (JsonNode cell : row) {
        NAME.matcher(cell.asText(""))
            .results()
            .forEach(found -> terms.put(found.group(), store.namespaces().term(found.group())));
      }
    }
    return terms.isEmpty() ? Map.of() : labels(terms, language);
  }

  private Map<String, String> labels(Map<String, Node> terms, String language) {
    Proofs.Found found =
        store.read(snapshot -> names.read(snapshot, List.of(), terms.values(), language));
    return terms.entrySet().stream()
        .map(term -> Map.entry(term.getKey(), found.ref(term.getValue())))
        .filter(term -> !isUnlabelled(term.getKey(), term.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, term -> term.getValue().label()));
  }

  private static boolean isUnlabelled(String name, EntityRef ref) {
    return ref.label().equals(ref.id()) || ref.label().equals(name);
  }
}
