package org.partnergraph.store.remote;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.partnergraph.store.StoreException;

/** Reads what a store says of its commits. */
final class Heads {

  private static final String HEAD = OwnQuery.text("head.rq");
  private static final String COMMITTED = OwnQuery.text("committed.rq");
  private static final String TOUCHED = OwnQuery.text("touched.rq");
  private static final String SAMPLE = OwnQuery.text("sample.rq");
  private static final String DEFAULT_GRAPH = OwnQuery.text("defaultGraph.rq");

  private final Engine engine;
  private final String base;
  private volatile Head known = Head.NONE;

  /**
   * Of an engine.
   *
   * @param base of the IRIs of the deployment
   */
  Heads(Engine engine, String base) {
    this.engine = engine;
    this.base = base;
  }

  String base() {
    return base;
  }

  /**
   * The last commit, as the engine has it now.
   *
   * @throws StoreException if the store was made under another base
   */
  Head read() {
    Map<Node, Node> said = new HashMap<>();
    rows(HEAD, Map.of()).forEach(row -> said.put(row.get("property"), row.get("value")));
    Node version = said.get(Meta.VERSION);
    Node commit = said.get(Meta.HEAD);
    if (version == null || commit == null) {
      return Head.NONE;
    }
    Node made = said.get(Meta.BASE_IRI);
    if (made != null && !made.hasURI(base)) {
      throw new StoreException("the store was made with --base " + made + ", not " + base);
    }
    Optional<Node> pending = Optional.ofNullable(said.get(Meta.PENDING));
    return new Head(number(version), commit, committed(commit), pending);
  }

  /** Whether a commit was made, be it the last or not: another may have followed at once. */
  boolean isCommitted(Head commit) {
    return !rows(COMMITTED, Map.of("commit", commit.commit())).isEmpty();
  }

  private Optional<Instant> committed(Node commit) {
    Head last = known;
    if (!last.commit().equals(commit)) {
      Optional<Instant> time =
          rows(COMMITTED, Map.of("commit", commit)).stream()
              .map(row -> Instant.parse(row.get("time").getLiteralLexicalForm()))
              .findFirst();
      last = new Head(0, commit, time, Optional.empty());
      known = last;
    }
    return last.time();
  }

  /**
   * The graphs that were touched after one version up to another.
   *
   * @return empty where not every commit between them is known
   */
  Optional<Set<Node>> touched(long after, long last) {
    Map<Long, Set<Node>> graphs = new HashMap<>();
    Map<String, Node> span =
        Map.of(
            "after", NodeFactoryExtra.intToNode(after), "last", NodeFactoryExtra.intToNode(last));
    for (Binding row : rows(TOUCHED, span)) {
      graphs
          .computeIfAbsent(number(row.get("version")), v -> new HashSet<>())
          .add(row.get("graph"));
    }
    Set<Node> all = new HashSet<>();
    graphs.values().forEach(all::addAll);
    return graphs.size() == last - after ? Optional.of(all) : Optional.empty();
  }

  /**
   * Makes sure that the default graph is the union of the named graphs, as far as the data can
   * tell.
   *
   * @throws StoreException if it is not
   */
  void requireUnion() {
    for (Binding row : rows(SAMPLE, Map.of())) {
      if (rows(DEFAULT_GRAPH, Map.of("subject", row.get("subject"))).isEmpty()) {
        throw new StoreException(
            "the default graph of "
                + engine
                + " is not the union of its named graphs; let it be (Fuseki:"
                + " tdb2:unionDefaultGraph true)");
      }
    }
  }

  /** The rows of a query about the store, with some of its variables bound. */
  List<Binding> rows(String query, Map<String, Node> bound) {
    Map<Var, Node> values = new HashMap<>();
    bound.forEach((name, value) -> values.put(Var.alloc(name), value));
    Query asked = QueryTransformOps.replaceVars(QueryFactory.create(query), values);
    return Iter.toList(engine.select(asked.toString(), () -> false));
  }

  static long number(Node node) {
    return Long.parseLong(node.getLiteralLexicalForm());
  }
}
