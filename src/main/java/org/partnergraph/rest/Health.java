package org.partnergraph.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.store.KnowledgeStore;

/** Whether the service can answer. */
public final class Health {

  private final KnowledgeStore store;
  private final SearchIndex index;

  /** Of a store and its index. */
  public Health(KnowledgeStore store, SearchIndex index) {
    this.store = store;
    this.index = index;
  }

  /** The operation. */
  public Operation operation() {
    return new Operation(
        "health",
        "/health",
        "service",
        Operation.text(
            "Ob der Dienst antworten kann, und mit welchem Datenstand.",
            "Whether the service can answer, and with which data version.",
            "Czy usługa może odpowiadać i z jaką wersją danych."),
        List.of(),
        Operation.Answer.json("The state", "Health"),
        "/health",
        call -> state());
  }

  private Reply state() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("status", "ok");
    state.put("version", store.read(snapshot -> snapshot.version()));
    state.put("searchVersion", index.version());
    return Reply.of(Reply.JSON, Json.bytes(state), -1).header("Cache-Control", "no-store");
  }
}
