package org.partnergraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.partnergraph.Config;
import org.partnergraph.ingest.Progress;
import org.partnergraph.ingest.ShippedGraph;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/**
 * A store on disk with ontology and shipped graph, loaded as the service does, and a {@link
 * SyntheticGraph}, loaded in bulk past rules and shapes.
 *
 * @param folder as {@link Tdb2Store#open} takes it
 * @param triples of the synthetic graph
 * @param seconds that the bulk load took
 */
record SyntheticStore(Path folder, int cities, long triples, double seconds)
    implements AutoCloseable {

  private static final Namespaces NAMES = Namespaces.CANONICAL;
  private static final MonitorOutput SILENT = (format, arguments) -> {};

  static SyntheticStore make(int cities) throws IOException {
    Path folder = Files.createTempDirectory("partnergraph-bench");
    try (Tdb2Store store = Tdb2Store.open(folder, NAMES)) {
      new ShippedGraph(Config.inMemory().home()).load(store, Progress.silent());
    }
    long start = System.nanoTime();
    long triples = loaded(folder, cities);
    return new SyntheticStore(folder, cities, triples, (System.nanoTime() - start) / 1e9);
  }

  private static long loaded(Path folder, int cities) {
    AtomicLong count = new AtomicLong();
    DatasetGraph data = storage(folder);
    DataLoader loader = LoaderFactory.phasedLoader(data, SILENT);
    loader.startBulk();
    StreamRDF sink = loader.stream();
    sink.start();
    new SyntheticGraph(
            cities,
            NAMES,
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
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
