package org.partnergraph.entities;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** In which language each document is written, and so its quotes. */
public final class DocumentLanguages {

  private final Versioned<Map<String, String>> languages;
  private final Ids ids;

  /** For the IRIs of one deployment. */
  public DocumentLanguages(Namespaces namespaces) {
    Query query = QueryText.load(DocumentLanguages.class, "languages.rq", namespaces);
    languages = new Versioned<>(Map.of(), snapshot -> read(snapshot, query));
    ids = new Ids(namespaces);
  }

  /** Language tags (BCP 47) by the id of the document; read once for each version of the data. */
  public Map<String, String> byDocument(Snapshot snapshot) {
    return languages.of(snapshot);
  }

  private Map<String, String> read(Snapshot snapshot, Query query) {
    Map<String, String> found = new HashMap<>();
    for (Binding row : snapshot.select(query, BindingFactory.empty())) {
      found.putIfAbsent(ids.of(row.get("document")), row.get("language").getLiteralLexicalForm());
    }
    return Map.copyOf(found);
  }
}
