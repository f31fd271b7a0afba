package org.partnergraph.wikidata;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.partnergraph.ingest.Progress;
import org.partnergraph.ingest.Replacement;
import org.partnergraph.ingest.UnreadableFileException;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/**
 * Writes what a file of Wikidata's says into a graph of its own, in one commit. Importing the same
 * state of a file again replaces what it said before, and changes nothing if it says the same.
 */
public final class WikidataImport {

  private final KnowledgeStore store;
  private final Progress progress;

  /** Into this store; its commit steps decide what may pass. */
  public WikidataImport(KnowledgeStore store, Progress progress) {
    this.store = store;
    this.progress = progress;
  }

  /**
   * A file to import.
   *
   * @param file pairs of ids as {@code .tsv}, or entities as {@code .json}; each may be {@code .gz}
   *     or {@code .bz2}
   * @param date of the data: a year, a month or a day
   * @param names a table of ids and names
   * @param language of these names
   */
  public record Request(Path file, String date, Optional<Path> names, String language) {}

  /**
   * Reads, derives, validates and commits.
   *
   * @throws UnreadableFileException at the first line that is wrong; nothing is written
   * @throws IllegalArgumentException if an item is matched with two entities of the graph
   * @throws org.partnergraph.store.RefusedCommitException if the data would break a shape
   */
  public ImportReport run(Request request) {
    try {
      Source source = Source.of(request.file(), request.date());
      World world = world(request.file());
      Map<ItemId, String> names =
          request.names().map(file -> Names.read(file, progress)).orElse(Map.of());
      AtomicReference<ImportReport> report = new AtomicReference<>();
      AtomicLong before = new AtomicLong();
      long after =
          store.write(
              data -> {
                before.set(store.read(Snapshot::version));
                report.set(write(data, source, world, names, request.language()));
              });
      return Objects.requireNonNull(report.get()).between(before.get(), after);
    } finally {
      progress.done();
    }
  }

  private World world(Path file) {
    World world = new World();
    String name = Compressed.plainName(file.getFileName().toString());
    if (Pairs.isPairs(file)) {
      Pairs.read(file, progress, world);
    } else if (name.endsWith(".json")) {
      Entities.read(file, progress, world::item);
      if (world.wantsMore()) {
        progress.phase("names");
        Entities.read(file, progress, world::again);
      }
    } else {
      throw new UnreadableFileException(
          file + ": unknown format; use .tsv or .json, also with .gz or .bz2");
    }
    if (!world.items().iterator().hasNext() && world.partnerships().isEmpty()) {
      throw new UnreadableFileException(
          file
              + (world.leftOut() == 0
                  ? ": says nothing of any item"
                  : ": tells no partnership of any item"));
    }
    return world;
  }

  private ImportReport write(
      DatasetGraph data, Source source, World world, Map<ItemId, String> names, String language) {
    Namespaces namespaces = store.namespaces();
    Node graph = namespaces.entity(source.id());
    KnownItems known = new KnownItems(data, graph, namespaces);
    Labels labels = new Labels(world, known, names, language);
    Replacement replacement = new Replacement(data, graph);
    ImportReport report = report(source, world, known, labels);
    progress.phase("writing");
    new WorldWriter(source, namespaces, known, labels, replacement::put).write(world);
    replacement.removeOthers();
    progress.phase("validating");
    return report;
  }

  private static ImportReport report(Source source, World world, KnownItems known, Labels labels) {
    return new ImportReport(
        source.id(),
        world.statements(),
        world.twice(),
        world.toThemselves(),
        world.partnerships().size(),
        world.oneSided(),
        Spans.disagreeing(world.partnerships().values()),
        world.partnerships().keySet().stream()
            .filter(
                p -> known.partnership(known.node(p.first()), known.node(p.second())).isPresent())
            .count(),
        world.cities().size(),
        world.cities().stream().filter(known::has).count(),
        world.cities().stream().filter(labels::nameless).count(),
        world.leftOut(),
        0,
        0);
  }
}
