package org.partnergraph.describe;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.partnergraph.ingest.Replacement;
import org.partnergraph.query.Catalogue;
import org.partnergraph.store.Changes;
import org.partnergraph.store.CommitStep;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/**
 * Keeps the graph of the questions equal to the question files at each commit. Only the difference
 * is written: a store that has them is not changed.
 */
public final class CatalogueKeeper implements CommitStep {

  private final Graph catalogue;
  private final Node name;

  private CatalogueKeeper(Graph catalogue, Node name) {
    this.catalogue = catalogue;
    this.name = name;
  }

  /** Makes every later commit keep the questions. */
  public static CatalogueKeeper install(KnowledgeStore store, Catalogue catalogue) {
    CatalogueKeeper keeper =
        new CatalogueKeeper(
            CatalogueGraph.of(catalogue, store.namespaces()), store.namespaces().questionsGraph());
    store.beforeCommit(keeper);
    return keeper;
  }

  @Override
  public void apply(DatasetGraph data, Changes changes) {
    write(data);
  }

  /** Whether a snapshot has them as they are in the files. */
  public boolean isWritten(Snapshot snapshot) {
    Graph written = GraphFactory.createDefaultGraph();
    snapshot.find(name, Node.ANY, Node.ANY, Node.ANY).forEach(quad -> written.add(quad.asTriple()));
    return written.isIsomorphicWith(catalogue);
  }

  /** Writes the questions where they differ, inside a write transaction. */
  public void write(DatasetGraph data) {
    Replacement graph = new Replacement(data, name);
    catalogue.find().forEach(graph::put);
    graph.removeOthers();
  }
}
