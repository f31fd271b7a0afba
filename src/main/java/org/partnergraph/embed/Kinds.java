package org.partnergraph.embed;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.connect.Relation;
import org.partnergraph.connect.Relations;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.store.KnowledgeStore;

/**
 * The kinds of links that a picture may be limited to: the relations, all links between cities, and
 * each kind of these that the vocabulary of partnerships has.
 */
final class Kinds {

  static final String NAME = "kinds";

  private static final String ALL_BETWEEN_CITIES = "Partnership";

  private final KnowledgeStore store;
  private final Relations relations;

  Kinds(KnowledgeStore store, Relations relations) {
    this.store = store;
    this.relations = relations;
  }

  /**
   * The ids in some texts, each of one id or of several with commas or blanks between.
   *
   * @throws ProblemException naming the parameter and an id that no kind has, or if there are many
   */
  Set<String> of(Collection<String> texts) {
    Set<String> asked = new LinkedHashSet<>();
    texts.forEach(text -> asked.addAll(List.of(text.split("[\\s,]+"))));
    asked.remove("");
    GraphOperations.requireFew(NAME, asked);
    if (!asked.isEmpty()) {
      Set<String> known = known();
      asked.stream()
          .filter(id -> !known.contains(id))
          .findFirst()
          .ifPresent(id -> refuse(id, known));
    }
    return Set.copyOf(asked);
  }

  private static void refuse(String id, Set<String> known) {
    throw ProblemException.parameter(
        NAME, "kinds must be some of %s, not %s".formatted(String.join(", ", known), id));
  }

  private Set<String> known() {
    Node scheme = store.namespaces().entity("scheme-partnership-kinds");
    Stream<String> concepts =
        store
            .read(
                snapshot ->
                    snapshot.find(Node.ANY, Node.ANY, SKOS.inScheme.asNode(), scheme).stream()
                        .flatMap(q -> store.namespaces().localId(q.getSubject().getURI()).stream())
                        .toList())
            .stream();
    Set<String> known = new TreeSet<>();
    known.add(ALL_BETWEEN_CITIES);
    concepts.forEach(known::add);
    relations.all().stream().map(Relation::id).forEach(known::add);
    return known;
  }
}
