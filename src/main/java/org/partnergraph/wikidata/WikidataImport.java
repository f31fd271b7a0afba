package org.partnergraph.wikidata;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
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
   * @param replace whether it takes the place of another file of the same name and date
   */
  public record Request(
      Path file, String date, Optional<Path> names, String language, boolean replace) {

    /** One that replaces nothing but itself. */
    public Request(Path file, String date, Optional<Path> names, String language) {
      this(file, date, names, language, false);
    }
  }

  /**
   * Reads, derives, validates and commits.
   *
   * @throws UnreadableFileException at the first line that is wrong, or whose item is not matched
   *     with one entity alone; nothing is written
   * @throws IllegalArgumentException if it would take the place of another file
   * @throws org.partnergraph.store.RefusedCommitException if the data would break a shape
   */
  public ImportReport run(Request request) {
    try {
      Source source = Source.of(request.file(), request.date());
      if (!request.replace()) {
        refuseAnother(source);
      }
      Map<ItemId, String> names =
          request.names().map(file -> NameTable.read(file, progress)).orElse(Map.of());
      World world = world(request.file());
      AtomicReference<ImportCounts> counts = new AtomicReference<>();
      AtomicLong before = new AtomicLong();
      long after =
          store.write(
              data -> {
                before.set(store.read(Snapshot::version));
                counts.set(write(data, source, world, names, request));
              });
      spool(request.file()).ifPresent(Spool::delete);
      return new ImportReport(
          source.id(), Objects.requireNonNull(counts.get()), before.get(), after);
    } finally {
      progress.done();
    }
  }

  /** What was read from another file is not lost unawares. */
  private void refuseAnother(Source source) {
    Node document = store.namespaces().entity(source.id());
    Node content = NodeFactory.createLiteralString(source.content());
    boolean isOther =
        store.read(s -> s.find(document, document, DCTerms.identifier.asNode(), Node.ANY)).stream()
            .anyMatch(quad -> !quad.getObject().equals(content));
    if (isOther) {
      throw new IllegalArgumentException(
          source.id()
              + " holds another file of this name and date; give --replace if this one is to take"
              + " its place, else give it another name");
    }
  }

  /** Where is noted how far a file was read; nowhere for a table, which is read in no time. */
  private Optional<Path> spool(Path file) {
    return spool.filter(folder -> !Pairs.isPairs(file) && Files.isRegularFile(file));
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
    Optional<Path> folder = spool(file);
    if (folder.isEmpty()) {
      return new DumpReading(file, progress, Optional.empty(), DumpReading.STEP).read();
    }
    try (Spool kept = Spool.open(folder.get(), file)) {
      return new DumpReading(file, progress, Optional.of(kept), DumpReading.STEP).read();
    }
  }

  private ImportCounts write(
      DatasetGraph data, Source source, World world, Map<ItemId, String> names, Request request) {
    Namespaces namespaces = store.namespaces();
    Node graph = namespaces.entity(source.id());
    KnownItems known = new KnownItems(data, graph, namespaces);
    new Clashes(request.file(), known).refuse(world);
    Labels labels = new Labels(world, known, names, request.language());
    Replacement replacement = new Replacement(data, graph);
    ImportCounts counts = ImportCounts.of(world, known, labels);
    progress.phase("writing");
    new WorldWriter(source, namespaces, known, labels, replacement::put).write(world);
    replacement.removeOthers();
    progress.phase("validating");
    return counts;
  }
}
