package org.partnergraph.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.query.LocalText;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the process lives, whether it can answer, and with which data. */
public final class Health {

  private static final Logger LOG = LoggerFactory.getLogger(Health.class);

  /** Asked of the storage itself: the version alone is known without it. */
  private static final Query ANY = QueryFactory.create("SELECT * { ?s ?p ?o } LIMIT 1");

  private final KnowledgeStore store;
  private final SearchIndex index;
  private final Supplier<Map<String, Object>> follows;

  /**
   * Of a store and its index.
   *
   * @param follows how far a replica follows its primary; empty for what is no replica
   */
  public Health(KnowledgeStore store, SearchIndex index, Supplier<Map<String, Object>> follows) {
    this.store = store;
    this.index = index;
    this.follows = follows;
  }

  /**
   * Three: the state for people and monitors; {@code live}, which touches nothing and fails only
   * where the process should be started anew; and {@code ready}, which reads the graph and fails
   * where requests should go to another replica for a while.
   */
  public List<Operation> operations() {
    return List.of(
        operation(
            "health",
            "/health",
            Operation.text(
                "Ob der Dienst antworten kann, und mit welchem Datenstand.",
                "Whether the service can answer, and with which data version.",
                "Czy usługa może odpowiadać i z jaką wersją danych."),
            Operation.Answer.json("The state", "Health"),
            call -> reply(state("ok"))),
        operation(
            "healthLive",
            "/health/live",
            Operation.text(
                "Ob der Prozess lebt; der Graph wird nicht gefragt.",
                "Whether the process lives; the graph is not asked.",
                "Czy proces działa; graf nie jest pytany."),
            Operation.Answer.json("It lives", "Liveness"),
            call -> reply(Map.of("status", "live"))),
        operation(
            "healthReady",
            "/health/ready",
            Operation.text(
                "Ob der Graph gelesen werden kann; sonst 503.",
                "Whether the graph can be read; 503 where it cannot.",
                "Czy graf można odczytać; w przeciwnym razie 503."),
            Operation.Answer.json("It can answer", "Health"),
            call -> ready()));
  }

  private static Operation operation(
      String id,
      String path,
      LocalText summary,
      Operation.Answer answer,
      Function<Call, Reply> handler) {
    return new Operation(id, path, Operation.SERVICE, summary, List.of(), answer, path, handler);
  }

  private Reply ready() {
    try {
      store.read(data -> data.select(ANY, BindingFactory.empty()));
      return reply(state("ready"));
    } catch (RuntimeException e) { // whatever it is that keeps the graph from being read
      LOG.error("The graph cannot be read", e);
      return Reply.of(Problem.of(Problem.Kind.BUSY, "the graph cannot be read at present"));
    }
  }

  private Map<String, Object> state(String status) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("status", status);
    state.put("version", store.read(Snapshot::version));
    state.put("searchVersion", index.version());
    Map<String, Object> primary = follows.get();
    if (!primary.isEmpty()) {
      state.put("follows", primary);
    }
    return state;
  }

  private static Reply reply(Map<String, Object> state) {
    return Reply.of(Reply.JSON, Json.bytes(state), -1).header("Cache-Control", "no-store");
  }
}
