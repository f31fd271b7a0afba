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
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** The types of nodes, most telling first. */
public final class Types {

  private static final Var NODE = Var.alloc("node");
  private static final Var TYPE = Var.alloc("type");

  private final Query types;
  private final Query classes;
  private volatile Cached cached = new Cached(-1, new ClassTree(Map.of()));

  /** For the IRIs of one deployment. */
  public Types(Namespaces namespaces) {
    types = QueryText.load(Types.class, "types.rq", namespaces);
    classes = QueryText.load(Types.class, "classes.rq", namespaces);
  }

  /** The most specific type of each node; a node without a type is no key of the answer. */
  public Map<Node, Node> mostSpecific(Snapshot snapshot, Collection<Node> nodes) {
    Query restricted = QueryText.withValues(types, NODE.getVarName(), Set.copyOf(nodes));
    Map<Node, Set<Node>> all = pairs(snapshot, restricted);
    ClassTree tree = tree(snapshot);
    Map<Node, Node> chosen = new HashMap<>();
    all.forEach((node, of) -> tree.mostSpecific(of).ifPresent(type -> chosen.put(node, type)));
    return chosen;
  }

  /** The classes as this snapshot orders them. */
  public ClassTree tree(Snapshot snapshot) {
    Cached last = cached;
    if (last.version == snapshot.version()) {
      return last.tree;
    }
    Cached read = new Cached(snapshot.version(), new ClassTree(pairs(snapshot, classes)));
    cached = read;
    return read.tree;
  }

  private static Map<Node, Set<Node>> pairs(Snapshot snapshot, Query query) {
    Map<Node, Set<Node>> pairs = new HashMap<>();
    for (Binding row : snapshot.select(query, BindingFactory.empty())) {
      pairs.computeIfAbsent(row.get(NODE), key -> new LinkedHashSet<>()).add(row.get(TYPE));
    }
    return pairs;
  }

  private record Cached(long version, ClassTree tree) {}
}
