package org.partnergraph;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.partnergraph.connect.Relations;
import org.partnergraph.describe.Ontology;
import org.partnergraph.describe.OntologyFiles;
import org.partnergraph.query.Catalogue;
import org.partnergraph.store.Namespaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the home folder says besides data; queries and terms are read when they are wanted. */
record Content(Catalogue catalogue, Relations relations, Ontology ontology) {

  private static final Logger LOG = LoggerFactory.getLogger(Content.class);
  private static final int SECONDS = 2;

  /** Begins to read it beside the thread that calls. */
  static CompletableFuture<Content> begin(Path home, Namespaces namespaces) {
    return CompletableFuture.supplyAsync(
        () -> read(home, namespaces), task -> new Thread(task, "content").start());
  }

  private static Content read(Path home, Namespaces namespaces) {
    Path queries = home.resolve("queries");
    return new Content(
        Catalogue.read(queries, namespaces),
        Relations.load(queries, namespaces),
        new Ontology(new OntologyFiles(home, namespaces), namespaces));
  }

  /**
   * Waits until it is read.
   *
   * @throws org.partnergraph.query.QueryFileException if a question or a relation is broken
   */
  static Content of(CompletableFuture<Content> begun) {
    try {
      return begun.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /**
   * Reads all the rest of it.
   *
   * @param guards what reads the rules and the shapes
   * @param inOrder whether it was found in order before: then that can wait until the start is over
   * @throws org.partnergraph.query.QueryFileException if a question is broken
   * @throws org.partnergraph.ingest.UnreadableFileException if a rule, a shape or a term is
   */
  void check(Runnable guards, boolean inOrder) {
    if (inOrder) {
      CompletableFuture.runAsync(
              () -> all(guards), CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS))
          .whenComplete(
              (done, failure) -> {
                if (failure != null) {
                  LOG.error("What was in order at an earlier start cannot be read", failure);
                }
              });
    } else {
      all(guards);
      catalogue.check();
    }
  }

  private void all(Runnable guards) {
    guards.run();
    ontology.version();
  }
}
