package org.partnergraph.connect;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.entities.Proofs;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Reads networks: all that the relations link, or what lies around one thing. */
public final class Networks {

  /** A network with more edges is refused. */
  public static final int MOST_EDGES = 20_000;

  private final Namespaces namespaces;
  private final Relations relations;
  private final IndexBuilder builder;
  private final Proofs proofs;
  private final Query identities;

  /** Of the relations that count as connections. */
  public Networks(Namespaces namespaces, Relations relations) {
    this.namespaces = namespaces;
    this.relations = relations;
    this.builder = new IndexBuilder(relations, namespaces);
    this.proofs = new Proofs(namespaces);
    this.identities = QueryText.load(Networks.class, "identities.rq", namespaces);
  }

  /**
   * The network around a thing, or all of it.
   *
   * @param centre empty for the whole graph
   * @param depth steps from the centre; links between what lies at that distance are left out
   * @param language of labels
   * @throws IllegalArgumentException if it would have more than {@link #MOST_EDGES} edges
   */
  public Network read(Snapshot snapshot, Optional<Node> centre, int depth, String language) {
    Map<Tie, Backing> ties = ties(snapshot);
    centre.ifPresent(
        node -> ties.keySet().retainAll(new Surroundings(ties.keySet()).of(node, depth)));
    if (ties.size() > MOST_EDGES) {
      throw new IllegalArgumentException(
          "the network has " + ties.size() + " edges, and " + MOST_EDGES + " are the most");
    }
    Set<Node> ends = new HashSet<>();
    centre.ifPresent(ends::add);
    Set<Node> bearers = new HashSet<>();
    ties.forEach(
        (tie, backing) -> {
          ends.addAll(List.of(tie.from(), tie.to()));
          bearers.addAll(backing.bearers());
          bearers.addAll(backing.times());
        });
    Proofs.Found found = proofs.read(snapshot, bearers, ends, language);
    EdgeMaker maker = new EdgeMaker(found, namespaces, language);
    List<Network.Edge> edges =
        ties.entrySet().stream().map(e -> maker.edge(e.getKey(), e.getValue())).toList();
    return new Network(vertices(snapshot, found, ends), edges);
  }

  private Map<Tie, Backing> ties(Snapshot snapshot) {
    Set<Node> excluded = builder.noNodes(snapshot);
    Map<Tie, Backing> ties = new TreeMap<>(Tie.ORDER);
    for (Relation relation : relations.all().stream().filter(r -> !r.document()).toList()) {
      for (Binding row : snapshot.select(relation.pattern(), BindingFactory.empty())) {
        Tie.of(relation, row)
            .filter(tie -> !excluded.contains(tie.from()) && !excluded.contains(tie.to()))
            .ifPresent(tie -> add(row, ties.computeIfAbsent(tie, t -> Backing.none())));
      }
    }
    return ties;
  }

  private static void add(Binding row, Backing backing) {
    Optional.ofNullable(row.get("bearer")).ifPresent(backing.bearers()::add);
    Optional.ofNullable(row.get("when")).ifPresent(backing.times()::add);
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
