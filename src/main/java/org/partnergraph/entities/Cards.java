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
import org.apache.jena.vocabulary.OA;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Makes cards: everything said of an entity, with its evidence, in a handful of queries. */
public final class Cards {

  /** Nodes around an entity that one card takes in. */
  private static final int MOST_AROUND = 1000;

  /** Who quotes a document says nothing of it. */
  private static final Set<Node> PLACES_OF_WORDS =
      Set.of(OA.hasSource.asNode(), OA.hasSelector.asNode());

  private final Reader reader;
  private final EntityQuery card;
  private final SourceDocuments documents;
  private final Query singleValued;

  /** For the IRIs of one deployment. */
  public Cards(Namespaces namespaces) {
    reader = new Reader(namespaces);
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
    Map<Node, Description> near = reader.graph.describe(snapshot, near(snapshot, entity));
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

  /** The entity and the first of those that point to it. */
  private static Set<Node> near(Snapshot snapshot, Node entity) {
    Set<Node> near = new HashSet<>(Set.of(entity));
    snapshot.find(Node.ANY, Node.ANY, Node.ANY, entity).stream()
        .filter(quad -> !PLACES_OF_WORDS.contains(quad.getPredicate()))
        .map(Quad::getSubject)
        .distinct()
        .sorted(GraphReader::compare)
        .limit(MOST_AROUND)
        .forEach(near::add);
    return near;
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
