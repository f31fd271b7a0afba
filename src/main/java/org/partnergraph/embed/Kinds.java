package org.partnergraph.embed;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.connect.Relation;
import org.partnergraph.connect.Relations;
import org.partnergraph.entities.Named;
import org.partnergraph.entities.Proofs;
import org.partnergraph.pages.Words;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/**
 * The kinds of links that a picture may be limited to: the relations, all links between cities, and
 * each kind of these that the vocabulary of partnerships has.
 */
public final class Kinds {

  static final String NAME = "kinds";

  /** How often the parameter may stand in an address. */
  static final int MOST = 100;

  /** Of all kinds at once with commas between them, with those that a deployment adds. */
  static final int MOST_CHARACTERS = 4000;

  private static final String ALL_BETWEEN_CITIES = "Partnership";

  private final KnowledgeStore store;
  private final Relations relations;
  private final Proofs names;

  Kinds(KnowledgeStore store, Relations relations) {
    this.store = store;
    this.relations = relations;
    this.names = new Proofs(store.namespaces());
  }

  /**
   * The ids in some texts, each of one id or of several with commas or blanks between.
   *
   * @throws ProblemException naming the parameter and an id that no kind has
   */
  Set<String> of(Collection<String> texts) {
    Set<String> asked = new LinkedHashSet<>();
    texts.forEach(text -> asked.addAll(List.of(text.split("[\\s,]+"))));
    asked.remove("");
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
    String all = String.join(", ", known);
    throw ProblemException.parameter(
        NAME,
        "kinds must be some of %s, not %s".formatted(all, id),
        Operation.text(
            "„%s“ gibt es nicht. Möglich: %s.".formatted(id, all),
            "There is no “%s”. Possible: %s.".formatted(id, all),
            "Nie ma „%s”. Możliwe: %s.".formatted(id, all)));
  }

  private Set<String> known() {
    Set<String> known = new TreeSet<>();
    known.add(ALL_BETWEEN_CITIES);
    store.read(this::concepts).stream()
        .flatMap(concept -> store.namespaces().localId(concept.getURI()).stream())
        .forEach(known::add);
    relations.all().stream().map(Relation::id).forEach(known::add);
    return known;
  }

  /**
   * Some of them that are told apart by the same line.
   *
   * @param label what they have in common
   * @param kinds by their labels
   */
  public record Sort(String label, List<Named> kinds) {}

  /**
   * All that may be asked for, in a language: those between cities, then each sort of relations.
   */
  List<Sort> offered(String language, Words.In words) {
    List<Named> cities = new ArrayList<>();
    cities.add(new Named(ALL_BETWEEN_CITIES, words.get("allBetweenCities")));
    cities.addAll(betweenCities(language));
    List<Sort> sorts = new ArrayList<>();
    sorts.add(new Sort(words.get("betweenCities"), cities));
    Map<LineKind, List<Named>> others = new EnumMap<>(LineKind.class);
    for (Relation relation : relations.all()) {
      Named kind = new Named(relation.id(), relation.label().in(language));
      others.computeIfAbsent(LineKind.of(kind.id()), sort -> new ArrayList<>()).add(kind);
    }
    others.forEach(
        (sort, kinds) -> sorts.add(new Sort(sort.label(words), inOrder(kinds, language))));
    return sorts;
  }

  private List<Node> concepts(Snapshot snapshot) {
    Node scheme = store.namespaces().entity("scheme-partnership-kinds");
    return snapshot.find(Node.ANY, Node.ANY, SKOS.inScheme.asNode(), scheme).stream()
        .map(Quad::getSubject)
        .distinct()
        .toList();
  }

  /** The kinds that the vocabulary of partnerships has. */
  private List<Named> betweenCities(String language) {
    return store.read(
        snapshot -> {
          List<Node> concepts = concepts(snapshot);
          Proofs.Found found = names.read(snapshot, List.of(), concepts, language);
          return inOrder(
              concepts.stream()
                  .map(found::ref)
                  .map(kind -> new Named(kind.id(), kind.label()))
                  .toList(),
              language);
        });
  }

  private static List<Named> inOrder(List<Named> kinds, String language) {
    Collator order = Collator.getInstance(Locale.forLanguageTag(language));
    return kinds.stream().sorted(Comparator.comparing(Named::label, order)).toList();
  }
}
