package org.partnergraph.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnergraph.backup.BackupWriter;
import org.partnergraph.connect.Networks;
import org.partnergraph.describe.Download;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.rest.Addresses;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.UnknownEntities;
import org.partnergraph.store.KnowledgeStore;

/** Linked data for programs: each thing's document, dumps, networks, citations. */
public final class Publishing implements AutoCloseable {

  static final String TAG = "data";

  private final IdOperation ids;
  private final DocOperation documents;
  private final Dumps dumps;
  private final NetworkOperation network;
  private final CiteOperation citing;

  /**
   * Over one store.
   *
   * @param networks the links that count as connections
   * @param others operations whose answers can be cited
   * @param home folder that holds {@code ontology/}
   * @param folder where dumps are kept; empty for a temporary one, deleted at the end
   * @param snapshots writes those that replicas follow; empty where a read may show two versions
   */
  public Publishing(
      KnowledgeStore store,
      EntityResolver resolver,
      UnknownEntities unknown,
      Networks networks,
      List<Operation> others,
      Path home,
      Optional<Path> folder,
      Optional<BackupWriter> snapshots) {
    Things things = new Things(store.namespaces(), resolver, unknown);
    ThingDescriptions descriptions = new ThingDescriptions(store.namespaces(), things);
    RdfWriters writers = RdfWriters.load(home, store.namespaces());
    ids = new IdOperation(store, things);
    documents = new DocOperation(store, things, descriptions, writers);
    dumps = new Dumps(store, folder, snapshots);
    network = new NetworkOperation(store, things, networks);
    CitedAnswers answers = new CitedAnswers(new Addresses(others), store.namespaces().base());
    citing = new CiteOperation(store, things, answers, descriptions, writers);
  }

  /** The dumps of the newest data; they are made now if nobody asked for them since. */
  public List<Download> downloads() {
    return Stream.of(DumpForm.TRIG, DumpForm.N_TRIPLES)
        .map(form -> dumps.use(form, Dump::download))
        .toList();
  }

  /** The operations, all documented. */
  public List<Operation> all() {
    return Stream.concat(
            Stream.of(
                ids.operation(), documents.operation(), network.operation(), citing.operation()),
            new DumpOperations(dumps).all().stream())
        .toList();
  }

  /** Ends them; what was kept for a while is deleted. */
  @Override
  public void close() {
    dumps.close();
  }
}
