package org.partnergraph.store;

class MemoryStoreTest extends KnowledgeStoreContract {
  @Override
  KnowledgeStore open() {
    return Tdb2Store.inMemory(Namespaces.CANONICAL);
  }
}
