package org.partnergraph.query;

import java.util.Set;
import org.partnergraph.store.FusekiEngine;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.remote.RemoteStore;

/** The questions, asked of a second Fuseki over HTTP. */
class QuestionsOnFusekiTest extends EngineQuestions {

  private final FusekiEngine engine = FusekiEngine.start();

  @Override
  KnowledgeStore open() {
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
