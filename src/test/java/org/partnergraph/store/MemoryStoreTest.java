package org.partnergraph.store;

class MemoryStoreTest extends EmbeddedStoreContract {
  @Override
  KnowledgeStore open() {
    return Tdb2Store.inMemory(Namespaces.CANONICAL);
  }
}
