package org.partnergraph.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.partnergraph.entities.Card;
import org.partnergraph.entities.Cards;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/** What the graph says of an entity: its card, its neighbours, its timeline. */
public final class EntityOperations {

  private final KnowledgeStore store;
  private final EntityResolver resolver;
  private final UnknownEntities unknown;
  private final Cards cards;

  /** Over one store. */
  public EntityOperations(KnowledgeStore store, EntityResolver resolver, UnknownEntities unknown) {
    this.store = store;
    this.resolver = resolver;
    this.unknown = unknown;
    this.cards = new Cards(store.namespaces());
  }

  /** The operations. */
  public List<Operation> all() {
    return List.of(card());
  }

  private Operation card() {
    return new Operation(
        "entity",
        "/api/entities/{id}",
        "entities",
        Operation.text(
            "Alles, was der Graph über ein Ding sagt, mit Belegen.",
            "All that the graph says of a thing, with evidence.",
            "Wszystko, co graf mówi o rzeczy, z dowodami."),
        List.of(id(), ApiParameter.lang()),
        Operation.Answer.json("The card", "Card"),
        "/api/entities/burkhard-jung",
        call -> about(call, asked -> card(asked, call)));
  }

  private static ApiParameter id() {
    return ApiParameter.path(
        "id",
        Operation.text(
            "Kennung (leipzig) oder Wikidata-Kennung (Q2079).",
            "Id (leipzig) or Wikidata id (Q2079).",
            "Identyfikator (leipzig) lub identyfikator Wikidata (Q2079)."),
        "leipzig");
  }

  private record Asked(Snapshot snapshot, Node entity) {}

  private Reply about(Call call, Function<Asked, Reply> answer) {
    String id = call.text("id");
    return store.read(
        snapshot ->
            answer.apply(
                new Asked(
                    snapshot,
                    resolver
                        .resolve(snapshot, id)
                        .orElseThrow(
                            () -> unknown.problem(Optional.of("id"), id, call.language())))));
  }

  private Reply card(Asked asked, Call call) {
    Card card = cards.card(asked.snapshot(), asked.entity(), call.language());
    return Reply.of(
        new Envelope(
            card,
            Envelope.Meta.of(
                asked.snapshot().version(),
                call.language(),
                cards.sparql(asked.entity()),
                List.of())));
  }
}
