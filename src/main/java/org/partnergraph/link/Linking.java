package org.partnergraph.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.partnergraph.describe.Ontology;
import org.partnergraph.ingest.Progress;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;
import org.partnergraph.wikidata.WikidataApi;

/** Links entities to Wikidata: proposes, and keeps what a person found. */
public final class Linking {

  private final KnowledgeStore store;
  private final SearchIndex index;
  private final Ontology ontology;
  private final Consumer<String> log;

  /**
   * Over what is known.
   *
   * @param log told in one line how far it has come
   */
  public Linking(KnowledgeStore store, SearchIndex index, Ontology ontology, Consumer<String> log) {
    this.store = store;
    this.index = index;
    this.ontology = ontology;
    this.log = log;
  }

  /**
   * For which entities, among which items candidates are looked for.
   *
   * @param entities ids; if empty, all of the types that have no item yet
   * @param types classes of the ontology
   * @param snapshot a file of items
   * @param api to be asked; where neither this nor a file is given, the graphs that were imported
   * @param limit the most for one entity
   * @param language of names and sentences
   */
  public record Request(
      List<String> entities,
      Set<String> types,
      Optional<Path> snapshot,
      Optional<WikidataApi> api,
      int limit,
      String language) {}

  /**
   * Pairs to be judged.
   *
   * @throws IOException if the API gives no answer
   * @throws org.partnergraph.query.UnknownEntityException if an entity is not there
   * @throws IllegalArgumentException if there is nothing to look in
   */
  public List<Row> candidates(Request request, Progress progress) throws IOException {
    try {
      return store.read(snapshot -> candidates(snapshot, request, progress));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private List<Row> candidates(Snapshot snapshot, Request request, Progress progress) {
    Links links = Links.read(snapshot, store.namespaces());
    Targets targets = new Targets(snapshot, store.namespaces(), index, links);
    List<Target> wanted =
        request.entities().isEmpty()
            ? targets.unlinked(request.types())
            : targets.named(request.entities());
    Judgements judgements = Judgements.read(snapshot, store.namespaces());
    Register register = register(snapshot, links, judgements, request, progress);
    log.accept(wanted.size() + " entities to be linked");
    CandidateFinder finder =
        new CandidateFinder(snapshot, store.namespaces(), ontology, links, judgements, log);
    try {
      return finder.find(wanted, register, request.limit(), request.language());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Register register(
      Snapshot snapshot, Links links, Judgements judgements, Request request, Progress progress) {
    return request
        .snapshot()
        .<Register>map(file -> new FileRegister(file, progress))
        .or(() -> request.api().map(api -> new ApiRegister(api, judgements.rejected(), log)))
        .orElseGet(() -> new GraphRegister(snapshot, store.namespaces(), links));
  }

  /**
   * Keeps the decisions of a table, all or none.
   *
   * @param by who decided
   * @throws org.partnergraph.ingest.UnreadableFileException at the first line that cannot be meant
   * @throws org.partnergraph.store.RefusedCommitException if a shape breaks
   */
  public static JudgeReport judge(KnowledgeStore store, Path table, String by, LocalDate on) {
    return new Judge(store, table, by, on).run();
  }
}
