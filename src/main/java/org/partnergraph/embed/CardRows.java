package org.partnergraph.embed;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.partnergraph.embed.Embedded.Row;
import org.partnergraph.entities.Card;
import org.partnergraph.entities.Cards;
import org.partnergraph.entities.Direction;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Fact;
import org.partnergraph.entities.Literal;
import org.partnergraph.entities.Value;
import org.partnergraph.pages.Telling;
import org.partnergraph.pages.Words;
import org.partnergraph.store.KnowledgeStore;

/** What a profile says, in rows. */
final class CardRows {

  private static final String ROLE = "role";

  private final KnowledgeStore store;
  private final Cards cards;
  private final Words words;

  CardRows(KnowledgeStore store, Words words) {
    this.store = store;
    this.cards = new Cards(store.namespaces());
    this.words = words;
  }

  /**
   * A profile and the data that it shows.
   *
   * @param label of the entity
   * @param version of the data
   */
  record Told(String label, List<Row> rows, long version) {}

  Told of(Node entity, String language) {
    Telling telling = new Telling(language, Map.of(), words.in(language));
    return store.read(
        snapshot -> {
          Card card = cards.card(snapshot, entity, language);
          List<Row> rows =
              card.facts().stream().map(fact -> row(card.label(), fact, telling)).toList();
          return new Told(card.label(), rows, snapshot.version());
        });
  }

  private static Row row(String about, Fact fact, Telling telling) {
    return new Row(
        about,
        relation(fact, telling),
        text(fact.value(), telling),
        Twins.when(fact.when()),
        Twins.basis(fact.basis()),
        fact.evidence());
  }

  /** The property, with an arrow where the other end has it, and the roles in a relation. */
  private static String relation(Fact fact, Telling telling) {
    boolean turned = fact.direction() == Direction.BACKWARD && fact.part() == null;
    Stream<String> roles =
        fact.qualifiers().stream()
            .filter(qualifier -> qualifier.property().id().equals(ROLE))
            .map(qualifier -> text(qualifier.value(), telling));
    return Stream.concat(Stream.of((turned ? "← " : "") + fact.property().label()), roles)
        .collect(Collectors.joining(", "));
  }

  private static String text(Value value, Telling telling) {
    return value instanceof EntityRef ref ? ref.label() : telling.text((Literal) value);
  }
}
