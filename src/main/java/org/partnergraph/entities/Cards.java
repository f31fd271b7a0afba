package org.partnergraph.entities;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Makes cards: everything said of an entity, with its evidence, in a handful of queries. */
public final class Cards {

  /** Nodes around an entity that one card takes in, as in {@code around.rq}. */
  private static final int MOST_AROUND = 1000;

  private final Reader reader;
  private final EntityQuery around;
  private final EntityQuery card;
  private final SourceDocuments documents;
  private final Query singleValued;

  /** For the IRIs of one deployment. */
  public Cards(Namespaces namespaces) {
    reader = new Reader(namespaces);
    around = EntityQuery.load("around.rq", namespaces);
    card = EntityQuery.load("card.rq", namespaces);
    documents = new SourceDocuments(namespaces);
    singleValued = QueryText.load(Cards.class, "marks.rq", namespaces);
  }

  /** The query whose rows are the statements of which a card is made. */
  public String sparql(Node entity) {
    return card.about(entity).serialize();
  }

  /**
   * The card of an entity that {@link EntityResolver} found.
   *
   * @param language of its labels
   */
  public Card card(Snapshot snapshot, Node entity, String language) {
    Map<Node, Description> near = reader.graph.group(snapshot, around.about(entity));
    Map<Node, Description> described = new HashMap<>(events(snapshot, near));
    described.putAll(near);
    described.putAll(judgements(snapshot, entity));
    List<Node> loaded = documents.loaded(snapshot);
    Reading reading = reader.readAll(snapshot, described, loaded, language);
    return new CardMaker(entity, reading)
        .card(
            loaded,
            Wikidata.imported(snapshot),
            column(snapshot, singleValued, "property"),
            near.size() <= MOST_AROUND);
  }

  /** Also those that the limit on nodes around leaves out. */
  private Map<Node, Description> judgements(Snapshot snapshot, Node entity) {
    Node judged = reader.vocabulary.judgements.judgedEntity;
    return reader.graph.describe(
        snapshot,
        snapshot.find(Node.ANY, Node.ANY, judged, entity).stream()
            .map(Quad::getSubject)
            .collect(Collectors.toSet()));
  }

  private static List<Node> column(Snapshot snapshot, Query query, String variable) {
    return snapshot.column(query, BindingFactory.empty(), variable);
  }

  /** The events of the relations around an entity, for their dates. */
  private Map<Node, Description> events(Snapshot snapshot, Map<Node, Description> near) {
    Set<Node> events = new HashSet<>();
    near.values().forEach(d -> events.addAll(d.values(reader.vocabulary.event)));
    events.removeAll(near.keySet());
    return reader.graph.describe(snapshot, events);
  }
}
