package org.partnergraph.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.Snapshot;

/** Loads files into a store in one commit: all of them, or nothing. */
public final class Loader {

  private final KnowledgeStore store;

  /** Into this store; its commit steps decide what may pass. */
  public Loader(KnowledgeStore store) {
    this.store = store;
  }

  /**
   * Parses, derives, validates and commits.
   *
   * @throws UnreadableFileException at the first file that is missing or not RDF; nothing is
   *     written
   * @throws RefusedCommitException if the data would break a shape; nothing is written, and each
   *     violation tells the file and line in which its node stands, where it stands in one
   */
  public LoadReport load(LoadRequest request, Progress progress) {
    return load(List.of(request), progress);
  }

  /** Does the same with several requests, in order, in one commit. */
  LoadReport load(List<LoadRequest> requests, Progress progress) {
    requests.forEach(request -> expect(request, progress));
    AtomicLong before = new AtomicLong();
    try {
      long after =
          store.write(
              data -> {
                before.set(store.read(Snapshot::version));
                requests.forEach(request -> new Load(request, progress).run(data, store));
                progress.phase("validating");
              });
      return new LoadReport(progress.statements(), before.get(), after);
    } catch (RefusedCommitException e) {
      List<Path> files = new ArrayList<>();
      requests.forEach(request -> files.addAll(0, request.files())); // the last are the ones asked
      throw new RefusedCommitException(Located.in(files, e.violations()));
    } finally {
      progress.done();
    }
  }

  private static void expect(LoadRequest request, Progress progress) {
    for (RdfFile file : request.files().stream().map(RdfFile::of).toList()) {
      if (request.graph().isEmpty() && !file.hasGraphs()) {
        throw nameless(file.path());
      }
      progress.expect(file.size());
    }
  }

  private static UnreadableFileException nameless(Path file) {
    return new UnreadableFileException(
        file + ": names no graph; say which with --graph (a local id or an IRI)");
  }

  /** One load within its transaction. */
  private static final class Load {
    private final LoadRequest request;
    private final Progress progress;
    private final Map<Node, Replacement> replacements = new HashMap<>();

    Load(LoadRequest request, Progress progress) {
      this.request = request;
      this.progress = progress;
    }

    void run(DatasetGraph data, KnowledgeStore store) {
      for (Path file : request.files()) {
        RdfFile.of(file).parse(new Target(data, file), store.namespaces(), progress);
      }
      replacements.values().forEach(Replacement::removeOthers);
    }

    /** Where the statements of one file go. */
    private final class Target extends StreamRDFBase {
      private final DatasetGraph data;
      private final Path file;

      Target(DatasetGraph data, Path file) {
        this.data = data;
        this.file = file;
      }

      @Override
      public void triple(Triple triple) {
        put(Quad.create(request.graph().orElseThrow(() -> nameless(file)), triple));
      }

      @Override
      public void quad(Quad quad) {
        if (quad.isDefaultGraph()) {
          triple(quad.asTriple());
        } else {
          put(quad);
        }
      }

      private void put(Quad quad) {
        progress.statement();
        if (request.replace()) {
          replacements
              .computeIfAbsent(quad.getGraph(), graph -> new Replacement(data, graph))
              .put(quad.asTriple());
        } else {
          data.add(quad);
        }
      }
    }
  }
}
