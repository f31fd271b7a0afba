package org.partnergraph.ingest;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.RefusedCommitException;

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
    long before = store.version();
    try {
      long after =
          store.write(
              data -> {
                requests.forEach(request -> fill(data, request, progress));
                progress.phase("validating");
              });
      return new LoadReport(progress.statements(), before, after);
    } catch (RefusedCommitException e) {
      List<Path> files = requests.stream().flatMap(r -> r.files().stream()).toList();
      throw new RefusedCommitException(Located.in(files, e.violations()));
    } finally {
      progress.done();
    }
  }

  private static void expect(LoadRequest request, Progress progress) {
    List<RdfFile> files = request.files().stream().map(RdfFile::of).toList();
    requireGraphs(files, request.graph());
    files.forEach(file -> progress.expect(file.size()));
  }

  private static void requireGraphs(List<RdfFile> files, Optional<Node> graph) {
    for (RdfFile file : files) {
      if (graph.isEmpty() && !file.hasGraphs()) {
        throw new UnreadableFileException(
            file.path() + ": names no graph; say which with --graph (a local id or an IRI)");
      }
    }
  }

  private void fill(DatasetGraph data, LoadRequest request, Progress progress) {
    Set<Node> replaced = new HashSet<>();
    for (Path file : request.files()) {
      Target target = new Target(data, file, request, progress, replaced);
      RdfFile.of(file).parse(target, store.namespaces(), progress);
    }
  }

  /** Where the statements of one file go. */
  private static final class Target extends StreamRDFBase implements StreamRDF {
    private final DatasetGraph data;
    private final Path file;
    private final LoadRequest request;
    private final Progress progress;
    private final Set<Node> replaced;

    Target(
        DatasetGraph data, Path file, LoadRequest request, Progress progress, Set<Node> replaced) {
      this.data = data;
      this.file = file;
      this.request = request;
      this.progress = progress;
      this.replaced = replaced;
    }

    @Override
    public void triple(Triple triple) {
      Node graph = request.graph().orElseThrow(this::nameless);
      put(Quad.create(graph, triple));
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
      if (request.replace() && replaced.add(quad.getGraph())) {
        data.removeGraph(quad.getGraph());
      }
      data.add(quad);
      progress.statement();
    }

    private UnreadableFileException nameless() {
      return new UnreadableFileException(
          file + ": has statements that name no graph; say which with --graph");
    }
  }
}
