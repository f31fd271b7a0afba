package org.partnergraph.connect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.partnergraph.store.KnowledgeStore;

/** The engine with its index, for measuring. */
public final class EngineProbe {

  private static final String CHECKSUM = "bench";

  private final ConnectionIndex index;
  private final int hubDegree;

  private EngineProbe(ConnectionIndex index, int hubDegree) {
    this.index = index;
    this.hubDegree = hubDegree;
  }

  /** Builds the index from the store. */
  public static EngineProbe build(KnowledgeStore store, Relations relations) {
    IndexBuilder builder = new IndexBuilder(relations, store.namespaces());
    return new EngineProbe(store.read(builder::build), relations.policy().hubDegree());
  }

  /** Saves the index. */
  public void save(Path file) throws IOException {
    IndexFile.save(file, index, CHECKSUM);
  }

  /** Reads what was saved. */
  public EngineProbe load(Path file) {
    return new EngineProbe(
        IndexFile.load(file, index.dataVersion(), CHECKSUM).orElseThrow(), hubDegree);
  }

  /** The number of an entity in the index. */
  public OptionalInt number(Node entity) {
    return index.node(entity);
  }

  /** How many entities are linked. */
  public int nodes() {
    return index.nodeCount();
  }

  /** How many links there are. */
  public int edges() {
    return index.edgeCount();
  }

  /** Bytes of the index in memory. */
  public long bytes() {
    return index.bytes();
  }

  /** Whether no entity has so many links that paths do not pass it. */
  public boolean isWithoutHubs() {
    return IntStream.range(0, nodes()).allMatch(node -> index.degree(node) <= hubDegree);
  }

  /** The same arrays, searched without anything else. */
  public BareSearch bare() {
    return new BareSearch(index.adjacency().first, index.adjacency().neighbour);
  }

  /** The number of links of one shortest path; 0 if there is none. */
  public int shortest(int from, int to, int hops) {
    return length(find(SearchSpec.between(from, to).best(1, 1), hops));
  }

  /** The best of at least 24 paths, as the service looks for it; its length. */
  public int best(int from, int to, int hops) {
    return length(find(SearchSpec.between(from, to).best(1), hops));
  }

  /** The five best of at least 24 paths, as the service looks for them; the length of the first. */
  public int fiveBest(int from, int to, int hops) {
    return length(find(SearchSpec.between(from, to).best(5), hops));
  }

  private List<FoundPath> find(SearchSpec spec, int hops) {
    return PathSearch.find(index, spec.hops(hops).hubsAbove(hubDegree)).paths();
  }

  private static int length(List<FoundPath> paths) {
    return paths.isEmpty() ? 0 : paths.get(0).length();
  }
}
