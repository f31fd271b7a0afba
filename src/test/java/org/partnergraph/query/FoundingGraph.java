package org.partnergraph.query;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.partnergraph.ShippedStore;
import org.partnergraph.ingest.LoadRequest;
import org.partnergraph.ingest.Loader;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** The shipped graph, loaded as the service loads it, and the shipped questions. */
final class FoundingGraph implements AutoCloseable {

  static final Path HOME = ShippedStore.HOME;
  static final Path QUERIES = HOME.resolve("queries");
  static final String LANGUAGE = "en";

  private final KnowledgeStore store;
  private final QuestionRunner runner = new QuestionRunner(Duration.ofMinutes(3));
  private final Catalogue catalogue = Catalogue.load(QUERIES, Namespaces.CANONICAL);

  private FoundingGraph(KnowledgeStore store) {
    this.store = store;
  }

  /** The graph for all tests that only read; never closed. */
  static FoundingGraph shared() {
    return Shared.GRAPH;
  }

  /** A graph of its own with further files, loaded as an editor would load them. */
  static FoundingGraph with(Path... added) {
    KnowledgeStore store = ShippedStore.fresh();
    new Loader(store).load(LoadRequest.of(List.of(added)), Progress.silent());
    return new FoundingGraph(store);
  }

  /** The graph in another store, loaded as the service loads it. */
  static FoundingGraph in(KnowledgeStore store) {
    ShippedStore.fill(store);
    return new FoundingGraph(store);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Question question(String id) {
    String[] parts = id.split("/", 2);
    return catalogue.find(parts[0], parts[1]).orElseThrow();
  }

  Binding bind(Question question, Map<String, String> arguments) {
    return store.read(graph -> question.bind(arguments, LANGUAGE, text -> find(graph, text)));
  }

  QuestionResult ask(Question question, Map<String, String> arguments) {
    Binding bound = bind(question, arguments);
    return store.read(graph -> runner.run(graph, question, bound, Page.first(1000)));
  }

  /** Runs a text as anybody could at the SPARQL endpoint. */
  QuestionResult.Rows select(String sparql) {
    return store.read(
        graph -> {
          try (QueryExec run = graph.query(QueryFactory.create(sparql), BindingFactory.empty())) {
            var rows = run.select();
            return new QuestionResult.Rows(
                Var.varNames(rows.getResultVars()), rows.stream().toList(), false);
          }
        });
  }

  private static Optional<Node> find(Snapshot graph, String id) {
    Node entity = Namespaces.CANONICAL.entity(id);
    var known = QueryFactory.create("ASK { ?thing ?property ?value }");
    try (QueryExec ask = graph.query(known, BindingFactory.binding(Var.alloc("thing"), entity))) {
      return ask.ask() ? Optional.of(entity) : Optional.empty();
    }
  }

  @Override
  public void close() {
    store.close();
  }

  private static final class Shared {
    static final FoundingGraph GRAPH = new FoundingGraph(ShippedStore.readOnly());
  }
}
