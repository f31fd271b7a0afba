package org.partnergraph;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.sys.JenaSystem;
import org.partnergraph.connect.ConnectionFunction;
import org.partnergraph.connect.ConnectionIndexes;
import org.partnergraph.connect.Connections;
import org.partnergraph.connect.Relations;
import org.partnergraph.describe.CatalogueKeeper;
import org.partnergraph.describe.Ontology;
import org.partnergraph.federation.Federation;
import org.partnergraph.follow.Follower;
import org.partnergraph.ingest.Progress;
import org.partnergraph.ingest.ShippedGraph;
import org.partnergraph.query.BoundedPatterns;
import org.partnergraph.query.Catalogue;
import org.partnergraph.query.PathExecutor;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Tdb2Store;
import org.partnergraph.store.remote.RemoteStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The graph, open: its store, guarded by the shipped rules and shapes, its text index, the
 * questions that can be asked of it, how its entities are connected, the terms of its ontology, the
 * folder from which all that came, and what keeps it equal to another service, if it is a replica.
 */
public record Knowledge(
    KnowledgeStore store,
    SearchIndex index,
    Catalogue catalogue,
    Connections connections,
    Ontology ontology,
    Path home,
    Optional<Follower> follower)
    implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Knowledge.class);

  /**
   * Opens the store that the configuration names; fills it, if nothing was ever committed to it,
   * with the shipped graph, or with that of the service that it follows.
   *
   * @throws org.partnergraph.query.QueryFileException if a question's file is broken
   * @throws org.partnergraph.store.StoreException if the store cannot be opened
   * @throws org.partnergraph.store.RefusedCommitException if the shipped graph breaks a shape
   */
  public static Knowledge open(Config config, Progress progress) {
    JenaSystem.init(); // two threads that begin it may wait for each other for ever
    CompletableFuture<Content> content = Content.begin(config.home(), config.namespaces());
    CheckedHome home = CheckedHome.of(config);
    if (config.graph().showsCredentials()) {
      LOG.warn(
          "{} is asked without TLS: whoever is between can read the credentials",
          config.engine().get());
    }
    if (config.engine().isPresent()) {
      KnowledgeStore remote = RemoteStore.open(config.engine().get(), config.namespaces());
      return opened(remote, Optional.empty(), content, home, config, progress);
    }
    Tdb2Store store = embedded(config);
    try {
      String agent = UserAgent.of(config.namespaces().base());
      Optional<Follower> follower =
          config.follow().map(to -> new Follower(to, store, config.store(), agent));
      return opened(store, follower, content, home, config, progress);
    } catch (RuntimeException | Error e) {
      store.close();
      throw e;
    }
  }

  private static Tdb2Store embedded(Config config) {
    return config
        .store()
        .map(folder -> Tdb2Store.open(folder, config.namespaces()))
        .orElseGet(() -> Tdb2Store.inMemory(config.namespaces()));
  }

  private static Knowledge opened(
      KnowledgeStore store,
      Optional<Follower> follower,
      CompletableFuture<Content> begun,
      CheckedHome home,
      Config config,
      Progress progress) {
    PathExecutor.install(store.dataset());
    BoundedPatterns.install(store.dataset());
    String agent = UserAgent.of(config.namespaces().base());
    Federation.install(store.dataset(), config.services(), agent);
    try {
      Content content = Content.of(begun);
      ShippedGraph shipped = new ShippedGraph(config.home());
      content.check(shipped.guardLate(store)::get, home.known());
      fill(store, follower, content, shipped, progress);
      home.keep();
      SearchIndex index = index(store, config.store());
      try {
        return new Knowledge(
            store,
            index,
            content.catalogue(),
            connections(store, content.relations(), config),
            content.ontology(),
            config.home(),
            follower);
      } catch (RuntimeException | Error e) {
        index.close();
        throw e;
      }
    } catch (RuntimeException | Error e) {
      follower.ifPresent(Follower::close);
      store.close();
      throw e;
    }
  }

  /** What a replica holds is what its primary committed, and nothing else. */
  private static void fill(
      KnowledgeStore store,
      Optional<Follower> follower,
      Content content,
      ShippedGraph shipped,
      Progress progress) {
    CatalogueKeeper questions = CatalogueKeeper.install(store, content.catalogue());
    if (follower.isPresent()) {
      follower.get().first();
      return;
    }
    if (store.version() == 0) {
      shipped.load(store, progress);
    }
    if (!store.read(questions::isWritten)) {
      store.write(questions::write);
    }
  }

  private static Connections connections(KnowledgeStore store, Relations relations, Config config) {
    Optional<Path> folder = config.store().map(path -> path.resolve("connections"));
    Connections connections =
        new Connections(store, relations, ConnectionIndexes.open(store, relations, folder));
    ConnectionFunction.register(store.dataset(), connections, config.namespaces());
    return connections;
  }

  private static SearchIndex index(KnowledgeStore store, Optional<Path> folder) {
    return folder
        .map(path -> SearchIndex.open(store, path.resolve("search")))
        .orElseGet(() -> SearchIndex.inMemory(store));
  }

  @Override
  public void close() {
    follower.ifPresent(Follower::close);
    connections.close();
    index.close();
    store.close();
  }
}
