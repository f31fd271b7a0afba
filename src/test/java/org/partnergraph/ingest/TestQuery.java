package org.partnergraph.ingest;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.store.KnowledgeStore;

/** The queries that stand beside the tests. */
final class TestQuery {

  private TestQuery() {}

  static Query named(String file) {
    return QueryFactory.read(TestQuery.class.getResource(file).toString());
  }

  static List<Binding> rows(KnowledgeStore store, String file) {
    return store.read(snapshot -> snapshot.select(named(file), BindingFactory.empty()));
  }
}
