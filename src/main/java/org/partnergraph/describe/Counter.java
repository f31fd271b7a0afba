package org.partnergraph.describe;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.jspecify.annotations.Nullable;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Counts what is in a store, once for each version of its data. */
public final class Counter {

  private static final Var OF = Var.alloc("of");
  private static final Var COUNT = Var.alloc("count");

  private final KnowledgeStore store;
  private @Nullable Counts last;

  /** Of a store. */
  public Counter(KnowledgeStore store) {
    this.store = store;
  }

  /** The numbers of the present version; the first who asks after a commit waits for them. */
  public synchronized Counts counts() {
    Counts known = last;
    if (known == null || known.version() != store.version()) {
      known = store.read(this::count);
      last = known;
    }
    return known;
  }

  private Counts count(Snapshot data) {
    Binding totals = data.select(query("totals.rq"), BindingFactory.empty()).get(0);
    return new Counts(
        data.version(),
        data.committed(),
        number(totals, Var.alloc("triples")),
        number(totals, Var.alloc("subjects")),
        number(totals, Var.alloc("objects")),
        entities(data),
        list(data, "classes.rq"),
        list(data, "properties.rq"),
        list(data, "graphs.rq"),
        list(data, "languages.rq"),
        list(data, "examples.rq").stream().map(Counts.Count::of).toList());
  }

  private long entities(Snapshot data) {
    Node space = NodeFactory.createLiteralString(namespaces().entities());
    Binding row =
        data.select(query("entities.rq"), BindingFactory.binding(Var.alloc("space"), space)).get(0);
    return number(row, Var.alloc("entities"));
  }

  private List<Counts.Count> list(Snapshot data, String file) {
    return data.select(query(file), BindingFactory.empty()).stream()
        .filter(row -> row.contains(OF))
        .map(row -> new Counts.Count(text(row.get(OF)), number(row, COUNT)))
        .toList();
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static long number(Binding row, Var variable) {
    return ((Number) row.get(variable).getLiteralValue()).longValue();
  }

  private Query query(String file) {
    return QueryText.load(Counter.class, file, namespaces());
  }

  private Namespaces namespaces() {
    return store.namespaces();
  }
}
