package org.partnergraph.entities;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.vocabulary.RDF;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** The types of nodes, most telling first. */
public final class Types {

  private static final Var NODE = Var.alloc("node");
  private static final Var TYPE = Var.alloc("type");

  private final Query classes;
  private final Versioned<ClassTree> tree;

  /** For the IRIs of one deployment. */
  public Types(Namespaces namespaces) {
    classes = QueryText.load(Types.class, "classes.rq", namespaces);
    tree = new Versioned<>(new ClassTree(Map.of()), this::read);
  }

  /** The most specific type of each node; a node without a type is no key of the answer. */
  public Map<Node, Node> mostSpecific(Snapshot snapshot, Collection<Node> nodes) {
    ClassTree classTree = tree(snapshot);
    Map<Node, Node> chosen = new HashMap<>();
    nodes.stream()
        .filter(node -> !node.isLiteral())
        .forEach(
            node ->
                classTree
                    .mostSpecific(snapshot.values(node, RDF.type.asNode()))
                    .ifPresent(type -> chosen.put(node, type)));
    return chosen;
  }

  /** The classes as this snapshot orders them. */
  public ClassTree tree(Snapshot snapshot) {
    return tree.of(snapshot);
  }

  private ClassTree read(Snapshot snapshot) {
    Map<Node, Set<Node>> above = new HashMap<>();
    for (Binding row : snapshot.select(classes, BindingFactory.empty())) {
      above.computeIfAbsent(row.get(NODE), key -> new LinkedHashSet<>()).add(row.get(TYPE));
    }
    return new ClassTree(above);
  }
}
