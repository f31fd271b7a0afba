package org.partnergraph.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.vocabulary.RDF;
import org.partnergraph.entities.Ids;
import org.partnergraph.entities.Spelling;
import org.partnergraph.entities.SpellingKind;
import org.partnergraph.entities.Spellings;
import org.partnergraph.entities.Types;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Reads from the graph what the index keeps: each node that has a preferred label. */
final class EntitySource {

  private static final String PERSON = "Person";
  private static final int BATCH = 500;
  private static final Var ENTITY = Var.alloc("entity");
  private static final Var PROPERTY = Var.alloc("property");
  private static final Var VALUE = Var.alloc("value");

  private final Ids ids;
  private final Types types;
  private final Node untyped;
  private final Query named;
  private final Query spellings;

  EntitySource(Namespaces namespaces) {
    ids = new Ids(namespaces);
    types = new Types(namespaces);
    untyped = namespaces.term("Entity");
    named = QueryText.load(EntitySource.class, "named.rq", namespaces);
    spellings = QueryText.load(EntitySource.class, "spellings.rq", namespaces);
  }

  /** The nodes that belong into the index. */
  Set<Node> all(Snapshot snapshot) {
    return snapshot.column(named, BindingFactory.empty(), ENTITY.getVarName()).stream()
        .filter(ids::isLocal)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The local ids of those nodes that have one. */
  List<String> ids(Collection<Node> nodes) {
    return nodes.stream().filter(ids::isLocal).map(ids::of).toList();
  }

  /** Reads those of the nodes that belong into the index, some hundred at a time. */
  void read(Snapshot snapshot, Collection<Node> nodes, Consumer<IndexedEntity> sink) {
    List<Node> local = nodes.stream().filter(ids::isLocal).toList();
    for (int from = 0; from < local.size(); from += BATCH) {
      readBatch(snapshot, local.subList(from, Math.min(from + BATCH, local.size())), sink);
    }
  }

  private void readBatch(Snapshot snapshot, List<Node> nodes, Consumer<IndexedEntity> sink) {
    Map<Node, List<Binding>> rows = new HashMap<>();
    Query restricted = QueryText.withValues(spellings, ENTITY.getVarName(), nodes);
    for (Binding row : snapshot.select(restricted, BindingFactory.empty())) {
      rows.computeIfAbsent(row.get(ENTITY), key -> new ArrayList<>()).add(row);
    }
    rows.forEach((node, about) -> entity(snapshot, node, about).ifPresent(sink));
  }

  private Optional<IndexedEntity> entity(Snapshot snapshot, Node node, List<Binding> rows) {
    List<Spelling> names = new ArrayList<>();
    Set<Node> classes = new LinkedHashSet<>();
    names.add(new Spelling(ids.of(node), "", SpellingKind.IDENTIFIER));
    for (Binding row : rows) {
      if (row.get(PROPERTY).equals(RDF.type.asNode())) {
        classes.add(row.get(VALUE));
      } else {
        spelling(row.get(PROPERTY), row.get(VALUE)).ifPresent(names::add);
      }
    }
    if (names.stream().noneMatch(name -> name.kind() == SpellingKind.PREFERRED)) {
      return Optional.empty();
    }
    Node type = types.tree(snapshot).mostSpecific(classes).orElse(untyped);
    Set<String> classNames = classes.stream().map(ids::of).collect(Collectors.toSet());
    if (classNames.contains(PERSON)) {
      surnames(names).forEach(names::add);
    }
    return Optional.of(new IndexedEntity(ids.of(node), classNames, type, names));
  }

  /** People are looked for by their surname alone, which is mostly the last word of the name. */
  private static Set<Spelling> surnames(List<Spelling> names) {
    return names.stream()
        .filter(name -> name.kind() == SpellingKind.PREFERRED && name.text().contains(" "))
        .map(name -> name.text().substring(name.text().lastIndexOf(' ') + 1))
        .map(surname -> new Spelling(surname, "", SpellingKind.HIDDEN))
        .collect(Collectors.toSet());
  }

  private static Optional<Spelling> spelling(Node property, Node value) {
    return Spellings.of(property, value)
        .or(() -> Wikidata.id(value).map(id -> new Spelling(id, "", SpellingKind.IDENTIFIER)));
  }
}
