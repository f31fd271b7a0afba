package org.partnergraph.wikidata;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
  private final Optional<Path> spool;

  /** Into this store; its commit steps decide what may pass. */
  public WikidataImport(KnowledgeStore store, Progress progress) {
    this(store, progress, Optional.empty());
  }

  /**
   * Into this store.
   *
   * @param spool folder of its own, in which is noted how far a file of entities was read, so that
   *     a run that is killed is gone on with by the next; removed when all is done
   */
  public WikidataImport(KnowledgeStore store, Progress progress, Optional<Path> spool) {
    this.store = store;
    this.progress = progress;
    this.spool = spool;
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
      spool.ifPresent(Spool::delete);
      return Objects.requireNonNull(report.get()).between(before.get(), after);
    } finally {
      progress.done();
    }
  }

  private World world(Path file) {
    World world = read(file, Compressed.plainName(file.getFileName().toString()));
    if (!world.items().iterator().hasNext() && world.partnerships().isEmpty()) {
      throw new UnreadableFileException(
          file
              + (world.leftOut() == 0
                  ? ": says nothing of any item"
                  : ": tells no partnership of any item"));
    }
    return world;
  }

  private World read(Path file, String name) {
    if (Pairs.isPairs(file)) {
      World world = new World();
      Pairs.read(file, progress, world);
      return world;
    }
    if (name.endsWith(".json")) {
      return entities(file);
    }
    throw new UnreadableFileException(
        file + ": unknown format; use .tsv or .json, also with .gz or .bz2");
  }

  private World entities(Path file) {
    if (spool.isEmpty() || !Files.isRegularFile(file)) {
      return new DumpReading(file, progress, Optional.empty(), DumpReading.STEP).read();
    }
    try (Spool kept = Spool.open(spool.get(), file)) {
      return new DumpReading(file, progress, Optional.of(kept), DumpReading.STEP).read();
    }
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

  private static long namesakes(World world, KnownItems known, Labels labels) {
    Set<String> ours = known.unlinkedNames();
    return world.cities().stream()
        .filter(item -> !known.has(item))
        .filter(
            item ->
                labels.of(item).values().stream()
                    .anyMatch(name -> ours.contains(name.toLowerCase(Locale.ROOT))))
        .count();
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
        namesakes(world, known, labels),
        world.leftOut(),
        0,
        0);
  }
}
