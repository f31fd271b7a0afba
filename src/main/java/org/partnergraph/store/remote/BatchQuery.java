package org.partnergraph.store.remote;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/**
 * One pattern asked of an engine for many rows at once. Its variables have other names there, as
 * those that stand for blank nodes have none that could be written.
 */
final class BatchQuery {

  private static final Var FOUND = Var.alloc("found");

  private final Map<Var, Var> sent = new LinkedHashMap<>();
  private final Map<Var, Var> known = new LinkedHashMap<>();
  private final Element pattern;
  private final boolean union;

  /**
   * Of a pattern.
   *
   * @param graph in which it is matched, or a variable for it, or {@link Quad#unionGraph}
   */
  BatchQuery(List<TriplePath> paths, Node graph) {
    ElementPathBlock block = new ElementPathBlock();
    paths.forEach(path -> block.addTriplePath(renamed(path)));
    ElementGroup group = new ElementGroup();
    group.addElement(block);
    this.union = Quad.isUnionGraph(graph) || Quad.isDefaultGraph(graph);
    this.pattern = union ? group : new ElementNamedGraph(renamed(graph), group);
  }

  /** Whether the graph is one of the unknowns. */
  boolean asksForGraph() {
    return pattern instanceof ElementNamedGraph named && named.getGraphNameNode().isVariable();
  }

  private TriplePath renamed(TriplePath path) {
    Node subject = renamed(path.getSubject());
    Node object = renamed(path.getObject());
    return path.isTriple()
        ? new TriplePath(Triple.create(subject, renamed(path.getPredicate()), object))
        : new TriplePath(subject, path.getPath(), object);
  }

  private Node renamed(Node node) {
    if (!Var.isVar(node)) {
      return node;
    }
    Var name = sent.computeIfAbsent(Var.alloc(node), given -> Var.alloc("v" + sent.size()));
    known.put(name, Var.alloc(node));
    return name;
  }

  /** The query for some rows. */
  String text(List<Binding> rows) {
    ElementGroup group = new ElementGroup();
    Set<Binding> values = new LinkedHashSet<>();
    rows.forEach(row -> values.add(projected(row)));
    ElementData data = new ElementData();
    shared(rows).forEach(data::add);
    if (!data.getVars().isEmpty()) {
      values.forEach(data::add);
      group.addElement(data);
    }
    group.addElement(pattern);
    Query query = new Query();
    query.setQuerySelectType();
    query.setDistinct(union); // not every engine takes the same statement of two graphs for one
    query.setQueryPattern(group);
    known.keySet().forEach(query::addResultVar);
    if (known.isEmpty()) {
      query.addResultVar(FOUND, NodeValue.TRUE);
    }
    return Outgoing.text(query);
  }

  private Stream<Var> shared(List<Binding> rows) {
    return sent.keySet().stream()
        .filter(name -> rows.stream().anyMatch(row -> row.contains(name)))
        .map(sent::get);
  }

  private Binding projected(Binding row) {
    BindingBuilder projected = Binding.builder();
    sent.forEach(
        (name, as) -> {
          if (row.contains(name)) {
            projected.add(as, WireTerms.sent(row.get(name)));
          }
        });
    return projected.build();
  }

  /** A row of the answer under the names of the pattern. */
  Binding understood(Binding row) {
    BindingBuilder understood = Binding.builder();
    for (Iterator<Var> names = row.vars(); names.hasNext(); ) {
      Var name = names.next();
      Var meant = known.get(name);
      if (meant != null) {
        understood.add(meant, row.get(name));
      }
    }
    return understood.build();
  }
}
