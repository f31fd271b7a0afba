package org.partnergraph.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.partnergraph.store.remote.RemoteStore;

/** The contract, kept by Virtuoso. */
@EnabledIf(
    value = "org.partnergraph.store.VirtuosoEngine#isInstalled",
    disabledReason = "virtuoso-opensource-7 is not installed")
class VirtuosoStoreTest extends KnowledgeStoreContract {

  private static VirtuosoEngine engine;

  @BeforeAll
  static void startTheEngine() {
    engine = VirtuosoEngine.start();
  }

  @AfterAll
  static void stopTheEngine() {
    engine.close();
  }

  @Override
  KnowledgeStore open() {
    engine.clear();
    return RemoteStore.open(engine.settings(), Namespaces.CANONICAL);
  }
}
