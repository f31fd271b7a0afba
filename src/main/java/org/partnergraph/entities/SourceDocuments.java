package org.partnergraph.entities;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** The documents whose statements are loaded: those that "not stated" speaks of. */
public final class SourceDocuments {

  private final Ids ids;
  private final Query documents;

  /** For the IRIs of one deployment. */
  public SourceDocuments(Namespaces namespaces) {
    ids = new Ids(namespaces);
    documents = QueryText.load(SourceDocuments.class, "documents.rq", namespaces);
  }

  /** The documents, in the order of their IRIs. */
  List<Node> loaded(Snapshot snapshot) {
    return snapshot.column(documents, BindingFactory.empty(), "document");
  }

  /** Their ids. */
  public List<String> read(Snapshot snapshot) {
    return loaded(snapshot).stream().map(ids::of).toList();
  }
}
