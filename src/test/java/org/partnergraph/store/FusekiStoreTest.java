package org.partnergraph.store;

import org.junit.jupiter.api.AfterEach;
import org.partnergraph.store.remote.RemoteStore;

/** The contract, kept by a second Fuseki over HTTP. */
class FusekiStoreTest extends KnowledgeStoreContract {

  private final FusekiEngine engine = FusekiEngine.start();

  @Override
  KnowledgeStore open() {
    return RemoteStore.open(engine.settings(), Namespaces.CANONICAL);
  }

  @AfterEach
  void stopTheEngine() {
    engine.close();
  }
}
