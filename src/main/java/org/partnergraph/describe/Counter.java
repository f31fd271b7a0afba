package org.partnergraph.describe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.jspecify.annotations.Nullable;
import org.partnergraph.query.QueryText;
import org.partnergraph.rest.SharedTurn;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Counts what is in a store, once for each version of its data. */
public final class Counter {

  private static final Var OF = Var.alloc("of");
  private static final Var COUNT = Var.alloc("count");

  private static final int WAITING = 2;

  private final KnowledgeStore store;
  private final SharedTurn turn;
  private volatile @Nullable Counts last;

  /** Of a store. */
  public Counter(KnowledgeStore store) {
    this(store, SharedTurn.PATIENCE);
  }

  /** The same, where a request waits so long while another counts. */
  Counter(KnowledgeStore store, Duration patience) {
    this.store = store;
    this.turn = new SharedTurn(patience, new Semaphore(WAITING));
  }

  /**
   * The numbers of the present version. The first who asks after a commit counts, and the others
   * wait.
   *
   * @throws org.partnergraph.rest.ProblemException 503 if another counts for too long, or two wait
   */
  public Counts counts() {
    return newest().orElseGet(this::counted);
  }

  private Counts counted() {
    turn.await();
    try {
      Counts counts = newest().orElseGet(() -> store.read(this::count));
      last = counts;
      return counts;
    } finally {
      turn.end();
    }
  }

  private Optional<Counts> newest() {
    return Optional.ofNullable(last).filter(known -> known.version() == store.version());
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
