package org.partnergraph.connect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/** The same search by another library: all simple paths, filtered and sorted afterwards. */
final class Reference {

  private final ConnectionIndex index;
  private final SearchSpec spec;
  private final Graph<Integer, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);

  Reference(ConnectionIndex index, SearchSpec spec) {
    this.index = index;
    this.spec = spec;
    IntStream.range(0, index.nodeCount()).forEach(graph::addVertex);
    IntStream.range(0, index.edgeCount()).filter(this::usable).forEach(this::add);
  }

  private void add(int edge) {
    if (mayMeet(index.from(edge), index.to(edge))) {
      graph.addEdge(index.from(edge), index.to(edge));
      graph.addEdge(index.to(edge), index.from(edge));
    }
  }

  private boolean mayMeet(int one, int other) {
    return (isEnd(one) || isInner(one)) && (isEnd(other) || isInner(other));
  }

  private boolean usable(int edge) {
    boolean related =
        spec.edges().relations().isEmpty() || spec.edges().relations().get(index.relation(edge));
    return related && (spec.edges().window().isNone() || inWindow(edge));
  }

  private boolean inWindow(int edge) {
    if (index.undated(edge) && !index.loose(edge)) {
      return spec.edges().undated() || index.kind(edge).timeless();
    }
    return index.loose(edge)
        || Math.max(index.firstDay(edge), spec.edges().window().first())
            <= Math.min(index.lastDay(edge), spec.edges().window().last());
  }

  private boolean isEnd(int node) {
    return in(spec.from(), node) || in(spec.to(), node);
  }

  private boolean isInner(int node) {
    boolean hub =
        index.degree(node) > spec.inner().hubDegree() && !in(spec.inner().through(), node);
    return !hub && !spec.inner().avoided().get(node) && !isEnd(node);
  }

  private static boolean in(int[] nodes, int node) {
    return Arrays.stream(nodes).anyMatch(other -> other == node);
  }

  /** Edges of the shortest path between single ends; -1 if there is none. */
  int distance() {
    GraphPath<Integer, DefaultEdge> path =
        new BFSShortestPath<>(graph).getPath(spec.from()[0], spec.to()[0]);
    return path == null ? -1 : path.getLength();
  }

  /** The node sequences of all paths that fit, up to a length. */
  List<List<Integer>> all(int hops) {
    return new AllDirectedPaths<>(graph)
        .getAllPaths(set(spec.from()), set(spec.to()), true, hops).stream()
            .map(GraphPath::getVertexList)
            .filter(path -> path.subList(1, path.size() - 1).stream().allMatch(this::isInner))
            .filter(path -> path.containsAll(set(spec.inner().through())))
            .toList();
  }

  private static Set<Integer> set(int[] nodes) {
    return Arrays.stream(nodes).boxed().collect(Collectors.toSet());
  }

  /**
   * What the search has to answer: all paths, ranked; of a search that is not thorough, layers
   * until there are candidates enough.
   */
  List<List<Integer>> best() {
    Map<Integer, List<List<Integer>>> layers =
        all(spec.limits().hops()).stream()
            .collect(Collectors.groupingBy(List::size, TreeMap::new, Collectors.toList()));
    List<List<Integer>> candidates = new ArrayList<>();
    for (Collection<List<Integer>> layer : layers.values()) {
      if (spec.choice().thorough() > 0 || candidates.size() < spec.choice().candidates()) {
        candidates.addAll(layer);
      }
    }
    candidates.sort(
        Comparator.comparingDouble((List<Integer> path) -> -total(path))
            .thenComparing(Reference::ints, Arrays::compare));
    return candidates.stream().limit(spec.choice().k()).toList();
  }

  private double total(List<Integer> path) {
    return new Ranking(index).score(ints(path), edges(path)).total();
  }

  static int[] ints(List<Integer> path) {
    return path.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Of each hop the usable edge of the greatest weight, then of the least number. */
  int[] edges(List<Integer> path) {
    return IntStream.range(0, path.size() - 1)
        .map(hop -> edge(path.get(hop), path.get(hop + 1)))
        .toArray();
  }

  private int edge(int one, int other) {
    return IntStream.range(0, index.edgeCount())
        .filter(this::usable)
        .filter(e -> index.from(e) == one ? index.to(e) == other : joins(e, other, one))
        .boxed()
        .min(Comparator.comparingDouble(e -> -index.kind(e).weight()))
        .orElseThrow();
  }

  private boolean joins(int edge, int from, int to) {
    return index.from(edge) == from && index.to(edge) == to;
  }
}
