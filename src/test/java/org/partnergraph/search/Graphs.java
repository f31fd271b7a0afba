package org.partnergraph.search;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** Stores filled from the TriG files beside the tests. */
final class Graphs {

  private Graphs() {}

  static KnowledgeStore load(String file) {
    Tdb2Store store = Tdb2Store.inMemory(Namespaces.CANONICAL);
    add(store, file);
    return store;
  }

  static void add(KnowledgeStore store, String file) {
    store.write(
        data ->
            RDFParser.source(Graphs.class.getResource(file).toString())
                .lang(Lang.TRIG)
                .parse(StreamRDFLib.dataset(data)));
  }
}
