package org.partnergraph.connect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.partnergraph.store.PropertyScan;
import org.partnergraph.store.Snapshot;

/**
 * What a snapshot says by some properties, each read once, when it is first asked for, and kept for
 * one build: 8 bytes a statement, 16 where it is asked for from both ends, up to 24 for the
 * property that is being read or turned. The terms in them cost more, by the layout of the objects
 * about 150 bytes each beside its text: a node, a number in a map, and its key in {@link
 * KeyNumbers}.
 */
final class Statements {

  private static final Var PROPERTY = Var.alloc("property");
  private static final Var NODE = Var.alloc("node");
  private static final Var VALUE = Var.alloc("value");

  private final Snapshot snapshot;
  private final Terms terms;
  private final Query query;
  private final Optional<PropertyScan> scan;
  private final KeyNumbers known = new KeyNumbers();
  private final Map<Integer, Pairs> values = new HashMap<>();
  private final Map<Integer, Pairs> subjects = new HashMap<>();

  /**
   * Of a snapshot.
   *
   * @param query of {@code ?node ?value}, for a {@code ?property}; asked where nothing is scanned
   */
  Statements(Snapshot snapshot, Terms terms, Query query) {
    this.snapshot = snapshot;
    this.terms = terms;
    this.query = query;
    this.scan = snapshot.scan();
  }

  /** Whether they are read without queries. */
  boolean areScanned() {
    return scan.isPresent();
  }

  /** Whether a query would take a property for a function, not for what is stated. */
  boolean isFunction(int property) {
    return scan.filter(all -> all.isFunction(terms.node(property))).isPresent();
  }

  Terms terms() {
    return terms;
  }

  /** Subject and value of each statement of a property. */
  Pairs values(int property) {
    return values.computeIfAbsent(property, this::read);
  }

  /** Value and subject of each statement of a property. */
  Pairs subjects(int property) {
    return subjects.computeIfAbsent(property, number -> values(number).turned());
  }

  private Pairs read(int property) {
    Pairs.Gathering pairs = new Pairs.Gathering();
    Node node = terms.node(property);
    scan.ifPresentOrElse(
        all -> all.each(node, (from, to) -> pairs.add(number(all, from), number(all, to))),
        () -> ask(node, (from, to) -> pairs.add(terms.of(from), terms.of(to))));
    return pairs.sorted();
  }

  private int number(PropertyScan all, long key) {
    int number = known.get(key);
    if (number == Terms.NONE) {
      number = terms.of(all.term(key));
      known.put(key, number);
    }
    return number;
  }

  private void ask(Node property, BiConsumer<Node, Node> use) {
    try (QueryExec execution = snapshot.query(query, BindingFactory.binding(PROPERTY, property))) {
      execution.select().forEachRemaining(row -> use.accept(row.get(NODE), row.get(VALUE)));
    }
  }
}
