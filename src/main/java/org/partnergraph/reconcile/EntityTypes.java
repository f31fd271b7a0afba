package org.partnergraph.reconcile;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnergraph.describe.Ontology;
import org.partnergraph.describe.Term;
import org.partnergraph.store.Namespaces;

/** The classes of the ontology whose instances have a name and a page. */
final class EntityTypes {

  private static final String TOP = "Entity";

  private final Map<String, EntityType> byId = new LinkedHashMap<>();
  private final Map<String, String> idByName = new LinkedHashMap<>();

  EntityTypes(Ontology ontology, Namespaces namespaces) {
    Set<String> entities = ontology.below(namespaces.ontology() + TOP);
    ontology.terms(Term.Kind.CLASS).stream()
        .filter(term -> entities.contains(term.iri()))
        .map(term -> type(term, ontology))
        .forEach(this::add);
  }

  private static EntityType type(Term term, Ontology ontology) {
    List<String> broader =
        term.linked(Term.As.ABOVE).stream()
            .flatMap(iri -> ontology.term(iri).stream())
            .map(Term::name)
            .toList();
    Set<String> also = new HashSet<>(term.linked(Term.As.ALIGNED));
    return new EntityType(term.name(), term.iri(), term.label(), term.definition(), broader, also);
  }

  private void add(EntityType type) {
    byId.put(type.id(), type);
    idByName.put(type.id(), type.id());
    idByName.put(type.iri(), type.id());
    type.also()
        .forEach(iri -> Names.of(iri).forEach(name -> idByName.putIfAbsent(name, type.id())));
  }

  /** All of them, by name. */
  List<EntityType> all() {
    return List.copyOf(byId.values());
  }

  /** The class of an id, an IRI, or of another vocabulary that is aligned with it. */
  Optional<EntityType> find(String text) {
    return Optional.ofNullable(idByName.get(text.strip())).map(byId::get);
  }

  /** The label of a class, its id where it is none of entities. */
  String label(String id, String language) {
    EntityType type = byId.get(id);
    return type == null ? id : type.label().in(language);
  }

  /** The class with all above it. */
  Set<String> withBroader(String id) {
    Set<String> found = new HashSet<>();
    climb(id, found);
    return found;
  }

  private void climb(String id, Set<String> found) {
    EntityType type = byId.get(id);
    if (type != null && found.add(id)) {
      type.broader().forEach(above -> climb(above, found));
    }
  }
}
