package org.partnergraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.Config;
import org.partnergraph.Knowledge;
import org.partnergraph.ingest.Progress;
import org.partnergraph.ingest.ShippedGraph;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;
import org.partnergraph.store.Tdb2Store;

/**
 * A store on disk as the service makes it on its first start, with all that its rules derive, and a
 * {@link SyntheticGraph}, loaded in bulk past rules and shapes with what they would derive of it.
 * Of a small one it is checked that they do.
 *
 * @param folder as {@link Tdb2Store#open} takes it
 * @param triples of the synthetic graph
 * @param seconds that the bulk load took
 */
record SyntheticStore(Path folder, int cities, long triples, double seconds)
    implements AutoCloseable {

  private static final Namespaces NAMES = Namespaces.CANONICAL;
  private static final MonitorOutput SILENT = (format, arguments) -> {};

  private static final int FEW = 1_000;
  private static final String WIDER =
      """
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT ?class ?super { ?class a owl:Class ; rdfs:subClassOf+ ?super . ?super a owl:Class }
      """;

  static SyntheticStore make(int cities) throws IOException {
    Path folder = Files.createTempDirectory("partnergraph-bench");
    Config config = Config.inMemory().withStore(folder);
    Function<Node, Set<Node>> wider;
    try (Knowledge shipped = Knowledge.open(config, Progress.silent())) {
      wider = shipped.store().read(SyntheticStore::classes);
    }
    // both were made of the shipped graph alone
    delete(folder.resolve("connections"));
    delete(folder.resolve("search"));
    long start = System.nanoTime();
    long triples = loaded(folder, cities, wider);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (cities <= FEW) {
      requireDerived(folder);
    }
    return new SyntheticStore(folder, cities, triples, seconds);
  }

  private static Function<Node, Set<Node>> classes(Snapshot snapshot) {
    Map<Node, Set<Node>> wider = new HashMap<>();
    snapshot
        .select(QueryFactory.create(WIDER), BindingFactory.empty())
        .forEach(
            row ->
                wider
                    .computeIfAbsent(row.get("class"), c -> new HashSet<>())
                    .add(row.get("super")));
    return type -> wider.getOrDefault(type, Set.of());
  }

  /** A commit derives everything anew; here that must change nothing. */
  private static void requireDerived(Path folder) {
    try (Tdb2Store store = Tdb2Store.open(folder, NAMES)) {
      new ShippedGraph(Config.inMemory().home()).guard(store);
      Set<Quad> before = store.read(SyntheticStore::derived);
      Node person = NAMES.entity(SyntheticGraph.person(0));
      Node name = NodeFactory.createLiteralLang("Person of the first city", "en");
      store.write(data -> data.add(NAMES.entitiesGraph(), person, SKOS.altLabel.asNode(), name));
      Set<Quad> after = store.read(SyntheticStore::derived);
      if (!before.equals(after) || before.isEmpty()) {
        Set<Quad> missing = new HashSet<>(after);
        missing.removeAll(before);
        before.removeAll(after);
        throw new IllegalStateException(
            "%d derived statements are missing, such as %s, and %d are too many, such as %s"
                .formatted(missing.size(), some(missing), before.size(), some(before)));
      }
    }
  }

  private static Set<Quad> derived(Snapshot snapshot) {
    return new HashSet<>(snapshot.find(NAMES.derivedGraph(), Node.ANY, Node.ANY, Node.ANY));
  }

  private static List<Quad> some(Set<Quad> quads) {
    return quads.stream().limit(3).toList();
  }

  private static long loaded(Path folder, int cities, Function<Node, Set<Node>> wider) {
    AtomicLong count = new AtomicLong();
    DatasetGraph data = storage(folder);
    DataLoader loader = LoaderFactory.phasedLoader(data, SILENT);
    loader.startBulk();
    StreamRDF sink = loader.stream();
    sink.start();
    new SyntheticGraph(
            cities,
            NAMES,
            wider,
            quad -> {
              count.incrementAndGet();
              sink.quad(quad);
            })
        .write();
    sink.finish();
    loader.finishBulk();
    TDBInternal.expel(data);
    return count.get();
  }

  /** TDB2's own dataset, without anything of the service. */
  static DatasetGraph storage(Path folder) {
    return DatabaseMgr.connectDatasetGraph(Location.create(folder.resolve("tdb2")));
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
