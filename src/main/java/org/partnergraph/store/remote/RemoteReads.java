package org.partnergraph.store.remote;

import java.util.Collection;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/**
 * The named graphs of an engine, each lookup one request; to be read only. The default graph is
 * empty for who reads graph by graph.
 */
class RemoteReads extends DatasetGraphBaseFind {

  private static final Var GRAPH = Var.alloc("graph");
  private static final Var SUBJECT = Var.alloc("subject");
  private static final Var PROPERTY = Var.alloc("property");
  private static final Var VALUE = Var.alloc("value");
  private static final Var FOUND = Var.alloc("found");

  private final Engine engine;
  private final PrefixMap prefixes = PrefixMapFactory.create();

  RemoteReads(Engine engine) {
    this.engine = engine;
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node subject, Node property, Node value) {
    return Iter.nullIterator();
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(
      Node graph, Node subject, Node property, Node value) {
    return found(graph, subject, property, value, Query.NOLIMIT);
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node property, Node value) {
    return found(Node.ANY, subject, property, value, Query.NOLIMIT);
  }

  @Override
  public boolean contains(Node graph, Node subject, Node property, Node value) {
    if (graph != null && Quad.isDefaultGraph(graph)) {
      return false;
    }
    Node in = Quad.isUnionGraph(graph) ? Node.ANY : graph;
    Iterator<Quad> first = found(in, subject, property, value, 1);
    try {
      return first.hasNext();
    } finally {
      Iter.close(first);
    }
  }

  @Override
  public boolean isEmpty() {
    return !contains(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    Query query = selecting(Pattern.of(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
    query.setDistinct(true);
    Query graphs = query.cloneQuery();
    graphs.getProject().getVars().removeIf(name -> !name.equals(GRAPH));
    return Iter.map(engine.select(Outgoing.text(graphs), () -> false), row -> row.get(GRAPH));
  }

  /**
   * What matches.
   *
   * @param limit as many are enough
   */
  Iterator<Quad> found(Node graph, Node subject, Node property, Node value, long limit) {
    Pattern pattern = Pattern.of(graph, subject, property, value);
    if (!pattern.canMatch()) {
      return Iter.nullIterator();
    }
    return found(selecting(pattern), pattern, limit);
  }

  /** All that is said of some subjects, up to a limit. */
  Iterator<Quad> about(Collection<Node> subjects, long limit) {
    Pattern pattern = Pattern.of(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    ElementData data = new ElementData();
    data.add(SUBJECT);
    subjects.forEach(subject -> data.add(BindingFactory.binding(SUBJECT, subject)));
    ElementGroup group = new ElementGroup();
    group.addElement(data);
    Query query = selecting(pattern);
    group.addElement(query.getQueryPattern());
    query.setQueryPattern(group);
    return found(query, pattern, limit);
  }

  private Iterator<Quad> found(Query query, Pattern pattern, long limit) {
    query.setLimit(limit);
    RemoteRows rows = engine.select(Outgoing.text(query), () -> false);
    return Iter.onCloseIO(Iter.map(rows, pattern::quad), rows::close);
  }

  private static Query selecting(Pattern pattern) {
    ElementPathBlock block = new ElementPathBlock();
    block.addTriple(Triple.create(pattern.subject(), pattern.property(), pattern.value()));
    ElementGroup inner = new ElementGroup();
    inner.addElement(block);
    ElementGroup all = new ElementGroup();
    all.addElement(new ElementNamedGraph(pattern.graph(), inner));
    Query query = new Query();
    query.setQuerySelectType();
    query.setQueryPattern(all);
    pattern.variables().forEach(query::addResultVar);
    if (pattern.variables().findAny().isEmpty()) {
      query.addResultVar(FOUND, NodeValue.TRUE);
    }
    return query;
  }

  /** What is looked for: terms, and variables in place of what may be anything. */
  private record Pattern(Node graph, Node subject, Node property, Node value) {

    static Pattern of(Node graph, Node subject, Node property, Node value) {
      return new Pattern(
          orVariable(graph, GRAPH),
          orVariable(subject, SUBJECT),
          orVariable(property, PROPERTY),
          orVariable(value, VALUE));
    }

    private static Node orVariable(Node node, Var variable) {
      return node == null || node.equals(Node.ANY) ? variable : node;
    }

    /** What SPARQL cannot say is nowhere. */
    boolean canMatch() {
      return !subject.isLiteral()
          && (property.isURI() || property.isVariable())
          && (graph.isURI() || graph.isVariable());
    }

    Stream<Var> variables() {
      return Stream.of(graph, subject, property, value).filter(Var::isVar).map(Var::alloc);
    }

    Quad quad(Binding row) {
      return Quad.create(
          term(graph, row), term(subject, row), term(property, row), term(value, row));
    }

    private static Node term(Node node, Binding row) {
      return Var.isVar(node) ? row.get(Var.alloc(node)) : node;
    }
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node graph) {
    return GraphView.createNamedGraph(this, graph);
  }

  @Override
  public PrefixMap prefixes() {
    return prefixes;
  }

  @Override
  public void addGraph(Node graph, Graph content) {
    throw new UnsupportedOperationException("read only");
  }

  @Override
  public void removeGraph(Node graph) {
    throw new UnsupportedOperationException("read only");
  }

  @Override
  public boolean supportsTransactions() {
    return false;
  }

  @Override
  public void begin(TxnType type) {
    throw new UnsupportedOperationException("transactions are those of the store");
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public boolean promote(Promote how) {
    return false;
  }

  @Override
  public void commit() {
    // nothing is open here
  }

  @Override
  public void abort() {
    // nothing is open here
  }

  @Override
  public void end() {
    // nothing is open here
  }

  @Override
  public boolean isInTransaction() {
    return false;
  }

  @Override
  public ReadWrite transactionMode() {
    return ReadWrite.READ;
  }

  @Override
  public TxnType transactionType() {
    return TxnType.READ;
  }
}
