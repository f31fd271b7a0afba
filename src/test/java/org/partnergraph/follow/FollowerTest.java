package org.partnergraph.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.partnergraph.store.Changes;
import org.partnergraph.store.Snapshot;
import org.partnergraph.store.Tdb2Store;

/** What a replica takes over from its primary. */
class FollowerTest extends FollowerFixture {

  @Test
  void writesTheDifferenceAloneInOneCommitOfTheSameVersionAndTime() {
    write(source, "d");
    source.write(data -> data.delete(quad("a")));
    write(source, "e");
    source.write(
        data -> {
          data.delete(quad("e"));
          data.add(quad("f"));
        });
    List<Long> versions = new ArrayList<>();
    List<Set<Node>> objects = new ArrayList<>();
    store.afterCommit((version, changes) -> note(version, changes, versions, objects));
    primary.give(GivenSnapshots.of(source));
    follower.start();
    await(() -> store.version() == 5);

    assertThat(values()).containsExactlyInAnyOrder("b", "c", "d", "f");
    await(() -> versions.size() == 1);
    assertThat(versions).containsExactly(5L);
    assertThat(store.read(Snapshot::committed)).isEqualTo(source.read(Snapshot::committed));
    assertThat(objects.get(0)).containsExactly(GRAPH);
  }

  private static void note(
      long version, Changes changes, List<Long> versions, List<Set<Node>> graphs) {
    graphs.add(changes.graphs());
    versions.add(version);
  }

  @Test
  void takesOverWhatRulesDerivedAndAsksNoStep() {
    Node derived = HERE.derivedGraph();
    source.beforeCommit(
        (data, changes) -> data.add(derived, derived, derived, NodeFactory.createURI("urn:x")));
    write(source, "d");
    store.beforeCommit(
        (data, changes) -> {
          throw new AssertionError("a step was asked");
        });
    primary.give(GivenSnapshots.of(source));
    follower.start();
    await(() -> store.version() == 2);
    assertThat(store.<Integer>read(data -> data.find(derived, Node.ANY, Node.ANY, Node.ANY).size()))
        .isEqualTo(1);
  }

  @Test
  void showsReadersOneStateOrTheOther() {
    for (int i = 0; i < 400; i++) {
      String value = "v" + i;
      if (i % 100 == 0) {
        source.write(data -> data.deleteAny(GRAPH, Node.ANY, Node.ANY, Node.ANY));
      }
      write(source, value, value + "-twin");
      if (i % 20 == 0) {
        primary.give(GivenSnapshots.of(source));
      }
      if (i == 0) {
        follower.start();
      }
      Set<String> seen = Set.copyOf(values());
      assertThat(seen)
          .allSatisfy(
              one ->
                  assertThat(
                          !one.startsWith("v")
                              || seen.contains(one + "-twin")
                              || one.endsWith("-twin"))
                      .isTrue());
    }
    primary.give(GivenSnapshots.of(source));
    await(() -> store.version() == source.version());
    assertThat(values()).hasSize(200);
  }

  @Test
  void goesOnAfterAnErrorOfTheMachine() {
    write(source, "d");
    AtomicInteger failed = new AtomicInteger();
    store.afterCommit(
        (version, changes) -> {
          if (failed.getAndIncrement() == 0) {
            throw new OutOfMemoryError("as if");
          }
        });
    primary.give(GivenSnapshots.of(source));
    follower.start();
    await(() -> follower.failures() > 0);
    write(source, "e");
    primary.give(GivenSnapshots.of(source));
    await(() -> store.version() == 3 && follower.state().problem().isEmpty());
    assertThat(failed.get()).isGreaterThan(1);
  }

  @Test
  void takesOverTheTimeOfTheSameVersionAndData() throws InterruptedException {
    Thread.sleep(1_100);
    try (Tdb2Store other = Tdb2Store.inMemory(HERE)) {
      write(other, "a", "b", "c");
      Optional<Instant> committed = other.read(Snapshot::committed);
      assertThat(store.read(Snapshot::committed)).isNotEqualTo(committed);
      primary.give(new byte[] {'n', 'o'});
      refusal();
      primary.give(GivenSnapshots.of(other));
      await(() -> store.read(Snapshot::committed).equals(committed));
      assertThat(store.version()).isEqualTo(1);
      await(() -> follower.state().problem().isEmpty());
    }
  }

  @Test
  void isBehindUntilItHasAllThatItsPrimaryHas() {
    follower.close();
    follower = follower();
    assertThat(follower.state().members()).containsEntry("state", "behind");
    follower.start();
    await(() -> follower.state().members().get("state").equals("following"));
  }

  @Test
  void knowsAgainWhatItHasWhenItIsStartedAnew() {
    follower.close();
    store.close();
    store = Tdb2Store.open(folder.resolve("store"), HERE);
    follower = follower();
    follower.first();
    follower.start();
    await(() -> follower.state().confirmed().isPresent());
    assertThat(store.version()).isEqualTo(1);
    assertThat(folder.resolve("store/follow/snapshot.zip")).doesNotExist();
  }
}
