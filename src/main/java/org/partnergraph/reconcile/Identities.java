package org.partnergraph.reconcile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Finds the entities that an id names: a local id, an IRI of ours, a Wikidata id or IRI. */
final class Identities {

  private final Namespaces namespaces;
  private final Query identified;

  Identities(Namespaces namespaces) {
    this.namespaces = namespaces;
    this.identified = QueryText.load(Identities.class, "identified.rq", namespaces);
  }

  /** The local ids; several where the graph has two entities for one item. */
  List<String> of(Snapshot snapshot, String text) {
    String asked = text.strip();
    String id =
        Namespaces.isLocalId(asked)
            ? asked
            : namespaces.localId(namespaces.rebase(asked)).orElse("");
    return !id.isEmpty() && snapshot.isSubject(namespaces.entity(id))
        ? List.of(id)
        : Wikidata.id(asked).map(item -> matched(snapshot, item)).orElse(List.of());
  }

  private List<String> matched(Snapshot snapshot, String item) {
    Query query = QueryText.withValues(identified, "item", Wikidata.nodes(item));
    return snapshot.column(query, BindingFactory.empty(), "entity").stream()
        .filter(Node::isURI)
        .flatMap(node -> namespaces.localId(node.getURI()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether a text is an IRI or a Wikidata id, and surely no name. */
  static boolean isNoName(String text) {
    String asked = text.strip();
    return Wikidata.id(asked).isPresent() || asked.matches("https?://\\S+");
  }

  /**
   * The candidates whose id was given beyond doubt. Where one text names two of them, neither is;
   * nor where a local id is also the name of another of the same class.
   */
  static Set<String> certain(List<Ranked> ranked) {
    List<Ranked> identified = ranked.stream().filter(Ranked::isIdentified).toList();
    if (identified.size() != 1) {
      return Set.of();
    }
    Ranked one = identified.get(0);
    boolean name =
        one.parts().stream()
            .flatMap(part -> part instanceof Part.Identifier id ? Stream.of(id) : Stream.of())
            .anyMatch(Part.Identifier::asName);
    boolean borne =
        ranked.stream()
            .filter(other -> !other.id().equals(one.id()) && other.isNamed())
            .anyMatch(other -> other.typeId().equals(one.typeId()));
    return name && borne ? Set.of() : Set.of(one.id());
  }

  /** The ids of what has one of the entities that conditions name as a value. */
  Set<String> having(Snapshot snapshot, List<Condition> conditions, int most) {
    return conditions.stream()
        .filter(condition -> condition.quantifier() != Condition.Quantifier.NONE)
        .flatMap(condition -> having(snapshot, condition))
        .distinct()
        .sorted()
        .limit(most)
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  private Stream<String> having(Snapshot snapshot, Condition condition) {
    return condition.operands().stream()
        .flatMap(operand -> of(snapshot, operand.id().orElse(operand.text())).stream())
        .map(namespaces::entity)
        .flatMap(value -> bearers(snapshot, condition.property(), value))
        .flatMap(node -> namespaces.localId(node.getURI()).stream());
  }

  private static Stream<Node> bearers(Snapshot snapshot, Property property, Node value) {
    return property.source() == Property.Source.TERM
        ? property.term().stream().flatMap(term -> Values.subjects(snapshot, term, value))
        : Stream.of();
  }
}
