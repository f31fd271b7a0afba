package org.partnergraph.connect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * What is linked with what at one version of the data: nodes and edges as numbers, immutable, for
 * any number of searches at once. Nodes are numbered in the order of their IRIs, edges in the order
 * of from, to and relation, so that the same data gives the same numbers. Links that documents make
 * are known, but join nothing; they do in {@link #withDocuments}.
 */
final class ConnectionIndex {

  private final long dataVersion;
  private final List<EdgeKind> kinds;
  private final Dictionary names;
  private final EdgeTable edges;
  private final Grounds grounds;
  private final Adjacency adjacency;
  private final int[] breadth;
  private final ScratchPool scratch;
  private final Ranking ranking;
  private final boolean documents;
  private @Nullable ConnectionIndex wider;
  private volatile Hubs hubs = new Hubs(Integer.MAX_VALUE, new BitSet());

  ConnectionIndex(
      long dataVersion, List<EdgeKind> kinds, Dictionary names, EdgeTable edges, Grounds grounds) {
    this(dataVersion, kinds, names, edges, grounds, false);
  }

  private ConnectionIndex(
      long dataVersion,
      List<EdgeKind> kinds,
      Dictionary names,
      EdgeTable edges,
      Grounds grounds,
      boolean documents) {
    this.dataVersion = dataVersion;
    this.kinds = List.copyOf(kinds);
    this.names = names;
    this.edges = edges;
    this.grounds = grounds;
    this.documents = documents;
    this.adjacency =
        Adjacency.of(
            names.size(), edges, this.kinds, kind -> documents || !this.kinds.get(kind).document());
    this.breadth = breadth();
    this.scratch = new ScratchPool(names.size());
    this.ranking = new Ranking(this);
  }

  /** The same nodes and edges, with those joined too that only documents link. Made when asked. */
  synchronized ConnectionIndex withDocuments() {
    if (documents || kinds.stream().noneMatch(EdgeKind::document)) {
      return this;
    }
    if (wider == null) {
      wider = new ConnectionIndex(dataVersion, kinds, names, edges, grounds, true);
    }
    return wider;
  }

  long dataVersion() {
    return dataVersion;
  }

  int nodeCount() {
    return names.size();
  }

  int edgeCount() {
    return edges.size();
  }

  /** The number of an entity; empty if nothing links it. */
  OptionalInt node(Node entity) {
    return entity.isURI() ? names.find(entity.getURI()) : OptionalInt.empty();
  }

  Node node(int node) {
    return NodeFactory.createURI(names.iri(node));
  }

  int from(int edge) {
    return edges.from[edge];
  }

  int to(int edge) {
    return edges.to[edge];
  }

  /** Place of the edge's relation in {@link #kinds}. */
  short relation(int edge) {
    return edges.relation[edge];
  }

  /**
   * First day since 1970-01-01 at which the edge may hold; {@link EdgeTable#OPEN_FIRST} if open. If
   * the edge is {@linkplain #loose loose}, the first on which it was seen.
   */
  int firstDay(int edge) {
    return edges.firstDay[edge];
  }

  /** Last day since 1970-01-01 at which the edge may hold; {@link EdgeTable#OPEN_LAST} if open. */
  int lastDay(int edge) {
    return edges.lastDay[edge];
  }

  /** How many independent documents prove the edge; those beyond 127 are not counted. */
  int witnesses(int edge) {
    return edges.witnesses[edge];
  }

  /** Whether its days bound nothing, as it was only seen on them, or lasts and has none. */
  boolean loose(int edge) {
    return edges.loose.get(edge);
  }

  /** Whether it has no days at all. */
  boolean undated(int edge) {
    return edges.undated(edge);
  }

  /** The relations in the order of their ids. */
  List<EdgeKind> kinds() {
    return kinds;
  }

  EdgeKind kind(int edge) {
    return kinds.get(edges.relation[edge]);
  }

  /** Whether a step of the path leads to a document. */
  boolean usesDocument(FoundPath path) {
    return Arrays.stream(path.edges()).anyMatch(edge -> kind(edge).document());
  }

  /** Number of edges at a node, whichever way they point. */
  int degree(int node) {
    return adjacency.degree(node);
  }

  /**
   * Number of edges at a node by which it joins others: those left out that tell what belongs to
   * it.
   */
  int breadth(int node) {
    return breadth[node];
  }

  private record Hubs(int above, BitSet nodes) {}

  /**
   * The nodes with more edges than a number, for reading only: smaller than their degrees, it stays
   * near while a search asks for each node that it meets.
   */
  BitSet hubs(int above) {
    Hubs known = hubs;
    if (known.above() != above) {
      BitSet nodes = new BitSet(nodeCount());
      IntStream.range(0, nodeCount()).filter(node -> degree(node) > above).forEach(nodes::set);
      known = new Hubs(above, nodes);
      hubs = known;
    }
    return known.nodes();
  }

  private int[] breadth() {
    int[] counts = IntStream.range(0, names.size()).map(adjacency::degree).toArray();
    boolean[] within = new boolean[kinds.size()];
    for (int kind = 0; kind < within.length; kind++) {
      within[kind] = kinds.get(kind).within();
    }
    for (int edge = 0; edge < edges.size(); edge++) {
      counts[edges.to[edge]] -= within[edges.relation[edge]] ? 1 : 0;
    }
    return counts;
  }

  Dictionary names() {
    return names;
  }

  EdgeTable edges() {
    return edges;
  }

  Grounds grounds() {
    return grounds;
  }

  Adjacency adjacency() {
    return adjacency;
  }

  ScratchPool scratch() {
    return scratch;
  }

  Ranking ranking() {
    return ranking;
  }

  /** Bytes that the index takes in memory, working space of searches left out. */
  long bytes() {
    long perNode = Integer.BYTES * (2L * nodeCount() + 1) + nodeCount() / Byte.SIZE;
    long perEdge = EdgeTable.BYTES_PER_EDGE + (long) Adjacency.BYTES_PER_EDGE;
    return perEdge * edgeCount() + perNode + names.memory() + grounds.memory();
  }
}
