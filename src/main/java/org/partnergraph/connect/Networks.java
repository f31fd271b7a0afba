package org.partnergraph.connect;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.entities.Proofs;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/** Reads networks off the index: all that the relations link, or what lies around one thing. */
public final class Networks {

  /** A network with more edges is refused. */
  public static final int MOST_EDGES = 20_000;

  private final KnowledgeStore store;
  private final Relations relations;
  private final ConnectionIndexes indexes;
  private final int most;
  private final Proofs proofs;
  private final Query identities;

  /** Of the relations that count as connections. */
  Networks(KnowledgeStore store, Relations relations, ConnectionIndexes indexes) {
    this(store, relations, indexes, MOST_EDGES);
  }

  Networks(KnowledgeStore store, Relations relations, ConnectionIndexes indexes, int most) {
    this.store = store;
    this.relations = relations;
    this.indexes = indexes;
    this.most = most;
    this.proofs = new Proofs(store.namespaces());
    this.identities = QueryText.load(Networks.class, "identities.rq", store.namespaces());
  }

  /**
   * The network around a thing, or all of it, as of the newest index; after a commit that is the
   * one before for as long as the next is built, at most two seconds are waited for it.
   *
   * @param centre empty for the whole graph
   * @param depth steps from the centre; links between what lies at that distance are left out
   * @param language of labels
   * @throws IllegalArgumentException if it would have more than {@link #MOST_EDGES} edges; nothing
   *     is read from the store then
   */
  public Network read(Optional<Node> centre, int depth, String language) {
    ConnectionIndex index = indexes.newest();
    BitSet edges = centre.map(node -> around(index, node, depth)).orElseGet(() -> all(index));
    return store.read(snapshot -> network(snapshot, index, edges, centre, language));
  }

  /** Links that only documents make join nothing, and have no slots. */
  private BitSet all(ConnectionIndex index) {
    requireFew(index.adjacency().edge.length / 2);
    return IntStream.of(index.adjacency().edge)
        .collect(BitSet::new, BitSet::set, (set, other) -> set.or(other));
  }

  private BitSet around(ConnectionIndex index, Node centre, int depth) {
    OptionalInt number = index.node(centre);
    return number.isEmpty()
        ? new BitSet()
        : new Surroundings(index, this::requireFew).of(number.getAsInt(), depth);
  }

  private void requireFew(int edges) {
    if (edges > most) {
      throw new IllegalArgumentException(
          "the network has more than " + most + " edges, and " + most + " are the most");
    }
  }

  private Network network(
      Snapshot snapshot,
      ConnectionIndex index,
      BitSet edges,
      Optional<Node> centre,
      String language) {
    Map<Tie, Backing> ties = ties(snapshot, index, edges);
    Set<Node> ends = new HashSet<>();
    centre.ifPresent(ends::add);
    Set<Node> bearers = new HashSet<>();
    ties.forEach(
        (tie, backing) -> {
          ends.addAll(List.of(tie.from(), tie.to()));
          bearers.addAll(backing.bearers());
          bearers.addAll(backing.times());
        });
    Proofs.Found found = proofs.readUnnamed(snapshot, bearers, ends, language);
    EdgeMaker maker = new EdgeMaker(found, store.namespaces(), language);
    List<Network.Edge> made =
        ties.entrySet().stream().map(e -> maker.edge(e.getKey(), e.getValue())).toList();
    return new Network(vertices(snapshot, found, ends), made, index.dataVersion());
  }

  /** What was withdrawn since the index was built is left out. */
  private Map<Tie, Backing> ties(Snapshot snapshot, ConnectionIndex index, BitSet edges) {
    Map<Tie, Backing> ties = new TreeMap<>(Tie.ORDER);
    edges.stream()
        .filter(new Presence(index, snapshot)::of)
        .forEach(
            edge -> {
              Node from = index.node(index.from(edge));
              Node to = index.node(index.to(edge));
              Relation relation = relations.all().get(index.relation(edge));
              ties.merge(new Tie(relation, from, to), index.grounds().of(edge), Backing::and);
            });
    return ties;
  }

  private List<Network.Vertex> vertices(Snapshot snapshot, Proofs.Found found, Set<Node> nodes) {
    Map<Node, String> items = new HashMap<>();
    Query query = QueryText.withValues(identities, "node", nodes);
    for (Binding row : snapshot.select(query, BindingFactory.empty())) {
      Wikidata.id(row.get("item")).ifPresent(id -> items.putIfAbsent(row.get("node"), id));
    }
    return nodes.stream()
        .map(node -> new Network.Vertex(found.ref(node), Optional.ofNullable(items.get(node))))
        .sorted(Comparator.comparing(vertex -> vertex.thing().id()))
        .toList();
  }
}
