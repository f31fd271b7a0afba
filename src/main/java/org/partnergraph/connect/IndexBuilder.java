package org.partnergraph.connect;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.entities.Basis;
import org.partnergraph.entities.Proofs;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/**
 * Makes the index of a store: what dates and proves its nodes once, the rows of every pattern once.
 * Rows are left out whose ends are literals or blank, the same node, or of an excluded class.
 */
final class IndexBuilder {

  private static final Var NODE = Var.alloc("node");
  private static final Var EXCLUDED = Var.alloc("excluded");
  private static final int[] UNPROVED = {Terms.NONE};

  private final Relations relations;
  private final Times.Queries times;
  private final Query statements;
  private final Query members;
  private final Namespaces namespaces;
  private final Proofs proofs;

  IndexBuilder(Relations relations, Namespaces namespaces) {
    if (relations.all().size() > Short.MAX_VALUE) {
      throw new IllegalArgumentException("more relations than an edge can name");
    }
    this.relations = relations;
    this.times = Times.Queries.load(namespaces);
    this.statements = QueryText.load(IndexBuilder.class, "statements.rq", namespaces);
    this.members = QueryText.load(IndexBuilder.class, "members.rq", namespaces);
    this.namespaces = namespaces;
    this.proofs = new Proofs(namespaces);
  }

  ConnectionIndex build(Snapshot snapshot) {
    return new Gathering(snapshot).index();
  }

  /** All that is asked of a store, relations aside. */
  List<Query> queries() {
    return List.of(times.dates(), times.happenings(), statements, members);
  }

  private BitSet members(Snapshot snapshot, Set<Node> types, Terms terms) {
    BitSet nodes = new BitSet();
    for (Node type : types) {
      Binding bound = BindingFactory.binding(EXCLUDED, type);
      snapshot.column(members, bound, NODE.getVarName()).forEach(node -> nodes.set(terms.of(node)));
    }
    return nodes;
  }

  /** All that is read of a snapshot for its index, and the edges that come of it. */
  private final class Gathering {

    private final Snapshot snapshot;
    private final Terms terms = new Terms();
    private final Statements stated;
    private final Times days;
    private final Testimony proved;
    private final ToIntFunction<Collection<Node>> independent;
    private final BitSet excluded;
    private final BitSet documents;
    private final EdgeRows edges = new EdgeRows(terms);

    Gathering(Snapshot snapshot) {
      this.snapshot = snapshot;
      this.stated = new Statements(snapshot, terms, statements);
      this.days = Times.read(snapshot, times);
      this.proved = new Testimony(stated, namespaces);
      this.independent = proofs.independent(snapshot);
      this.excluded = members(snapshot, relations.policy().excluded(), terms);
      this.documents = members(snapshot, relations.policy().documents(), terms);
    }

    ConnectionIndex index() {
      for (int kind = 0; kind < relations.all().size(); kind++) {
        Relation relation = relations.all().get(kind);
        read(relation.pattern(), sink(kind, relation));
      }
      return edges.index(snapshot.version(), relations.all(), independent);
    }

    private Sink sink(int kind, Relation relation) {
      boolean derived = relation.basis() == Basis.DERIVED;
      return new Sink(this, kind, derived, properties(relation), never(relation));
    }

    /** A store that is not scanned does the joining itself. */
    private void read(Query pattern, PatternRow.Use use) {
      Optional<PlainPattern> plain =
          stated.areScanned() ? PlainPattern.of(pattern, stated) : Optional.empty();
      plain.ifPresentOrElse(
          here -> here.read(use),
          () -> WholePattern.of(pattern).read(snapshot, row -> row.give(terms, use)));
    }

    private int[] properties(Relation relation) {
      return relation.properties().stream().mapToInt(terms::of).sorted().toArray();
    }

    private BitSet never(Relation relation) {
      BitSet never = (BitSet) excluded.clone();
      if (!relation.document()) {
        never.or(documents);
      }
      return never;
    }
  }

  /**
   * Where the rows of one pattern go.
   *
   * @param derived whether no document says it, only that from which it is derived
   */
  private record Sink(Gathering gathered, int kind, boolean derived, int[] properties, BitSet never)
      implements PatternRow.Use {

    @Override
    public void take(int from, int to, int bearer, int when) {
      if (from != to && isNode(from) && isNode(to)) {
        int[] documents = derived ? UNPROVED : gathered.proved.documents(bearer, properties);
        Days days = gathered.days.of(when == Terms.NONE ? null : gathered.terms.node(when));
        for (int proof : documents.length == 0 ? UNPROVED : documents) {
          gathered.edges.add(from, to, kind, days, bearer, when, proof);
        }
      }
    }

    private boolean isNode(int term) {
      return !never.get(term) && gathered.terms.node(term).isURI();
    }
  }
}
