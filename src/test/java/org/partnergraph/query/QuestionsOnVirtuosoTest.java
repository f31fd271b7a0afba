package org.partnergraph.query;

import java.util.Set;
import org.junit.jupiter.api.condition.EnabledIf;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.VirtuosoEngine;
import org.partnergraph.store.remote.RemoteStore;

/** The questions, asked of Virtuoso. */
@EnabledIf(
    value = "org.partnergraph.store.VirtuosoEngine#isInstalled",
    disabledReason = "virtuoso-opensource-7 is not installed")
class QuestionsOnVirtuosoTest extends EngineQuestions {

  private VirtuosoEngine engine;

  @Override
  KnowledgeStore open() {
    engine = VirtuosoEngine.start();
    return RemoteStore.open(engine.settings(), Namespaces.CANONICAL);
  }

  @Override
  void stop() {
    engine.close();
  }

  @Override
  Set<String> differing() {
    return Set.of();
  }
}
