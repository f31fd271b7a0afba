package org.partnergraph.pages;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.entities.Ids;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** In which language each document is written, and so its quotes. */
final class DocumentLanguages {

  private final Query query;
  private final Ids ids;

  DocumentLanguages(Namespaces namespaces) {
    query = QueryText.load(DocumentLanguages.class, "languages.rq", namespaces);
    ids = new Ids(namespaces);
  }

  /** Language tags by the id of the document. */
  Map<String, String> byDocument(Snapshot snapshot) {
    Map<String, String> found = new HashMap<>();
    for (Binding row : snapshot.select(query, BindingFactory.empty())) {
      found.putIfAbsent(ids.of(row.get("document")), row.get("language").getLiteralLexicalForm());
    }
    return found;
  }
}
