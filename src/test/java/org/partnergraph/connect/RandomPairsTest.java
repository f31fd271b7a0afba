package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.partnergraph.ShippedStore;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;

/**
 * What "connected" tells of two people, bodies or cities drawn by chance: with the policy, and
 * where what things merely have in common counts as a link too.
 */
class RandomPairsTest {

  private static final int PAIRS = 1000;
  private static final KnowledgeStore STORE = ShippedStore.readOnly();
  private static final ConnectionIndex WITH_POLICY = index(Edges.RELATIONS);
  private static final ConnectionIndex WITHOUT = index(withoutPolicy());
  private static final List<Node> ACTORS =
      Edges.rows("actors.rq").stream().map(row -> row.get("thing")).toList();
  private static final List<Node[]> SAMPLE = sample();

  @Test
  void areConnectedMoreSeldomWithThePolicy() {
    assertThat(SAMPLE).hasSize(PAIRS);
    for (int hops : new int[] {2, 4, 8}) {
      double with = share(WITH_POLICY, hops);
      double without = share(WITHOUT, hops);
      System.out.printf(
          "connected within %d: %.1f %% with the policy, %.1f %% without%n",
          hops, 100 * with, 100 * without);
      assertThat(with).isPositive().isLessThan(without);
    }
  }

  private static double share(ConnectionIndex index, int hops) {
    return SAMPLE.stream().filter(pair -> areConnected(index, pair, hops)).count() / (double) PAIRS;
  }

  private static boolean areConnected(ConnectionIndex index, Node[] pair, int hops) {
    if (index.node(pair[0]).isEmpty() || index.node(pair[1]).isEmpty()) {
      return false;
    }
    SearchSpec spec =
        SearchSpec.between(index.node(pair[0]).getAsInt(), index.node(pair[1]).getAsInt());
    return !PathSearch.paths(index, spec.best(1, 1).hops(hops)).paths().isEmpty();
  }

  private static List<Node[]> sample() {
    assertThat(ACTORS).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    Random random = new Random(29);
    List<Node[]> pairs = new ArrayList<>();
    while (pairs.size() < PAIRS) {
      Node one = ACTORS.get(random.nextInt(ACTORS.size()));
      Node other = ACTORS.get(random.nextInt(ACTORS.size()));
      if (!one.equals(other)) {
        pairs.add(new Node[] {one, other});
      }
    }
    return pairs;
  }

  /** The shipped relations, and every entity linked with what a statement about it names. */
  private static Relations withoutPolicy() {
    List<Relation> all = new ArrayList<>(Edges.RELATIONS.all());
    all.replaceAll(relation -> relation.document() ? asLink(relation) : relation);
    all.add(
        Links.relation(
            "in-common",
            QueryText.load(RandomPairsTest.class, "in-common.rq", Namespaces.CANONICAL)));
    return new Relations(all, new Policy(Set.of(), Set.of(), Integer.MAX_VALUE));
  }

  private static Relation asLink(Relation relation) {
    return Links.relation(relation.id(), relation.pattern());
  }

  private static ConnectionIndex index(Relations relations) {
    return STORE.read(new IndexBuilder(relations, Namespaces.CANONICAL)::build);
  }
}
