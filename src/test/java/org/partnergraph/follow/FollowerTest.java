package org.partnergraph.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.store.Changes;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;
import org.partnergraph.store.StoreException;
import org.partnergraph.store.Tdb2Store;

/** What a replica takes over from its primary, and what it refuses. */
class FollowerTest {

  private static final Namespaces HERE = Namespaces.CANONICAL;
  private static final Node GRAPH = NodeFactory.createURI("https://example.org/g");
  private static final Duration IN_TIME = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final GivenSnapshots primary = new GivenSnapshots();
  private final Tdb2Store source = Tdb2Store.inMemory(HERE);
  private Tdb2Store store;
  private Follower follower;

  @BeforeEach
  void fill() {
    write(source, "a", "b", "c");
    primary.give(GivenSnapshots.of(source));
    store = Tdb2Store.open(folder.resolve("store"), HERE);
    follower = follower();
    follower.first();
    assertThat(values()).containsExactlyInAnyOrder("a", "b", "c");
  }

  @AfterEach
  void close() {
    follower.close();
    store.close();
    source.close();
    primary.close();
  }

  private Follower follower() {
    FollowSettings settings =
        FollowSettings.of(primary.address()).polledEach(Duration.ofMillis(50));
    return new Follower(settings, store, Optional.of(folder.resolve("store")), "test");
  }

  private static Quad quad(String value) {
    Node node = NodeFactory.createURI("https://example.org/n");
    return Quad.create(GRAPH, node, node, NodeFactory.createLiteralString(value));
  }

  private static long write(KnowledgeStore to, String... values) {
    return to.write(data -> List.of(values).forEach(value -> data.add(quad(value))));
  }

  private List<String> values() {
    return store.read(
        data ->
            data.find(GRAPH, Node.ANY, Node.ANY, Node.ANY).stream()
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .toList());
  }

  private static void await(BooleanSupplier done) {
    long end = System.nanoTime() + IN_TIME.toNanos();
    while (!done.getAsBoolean() && System.nanoTime() < end) {
      pause();
    }
    assertThat(done.getAsBoolean()).as("in " + IN_TIME).isTrue();
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String refusal() {
    long before = follower.failures();
    follower.start();
    await(() -> follower.failures() > before);
    assertThat(store.version()).isEqualTo(1);
    assertThat(values()).containsExactlyInAnyOrder("a", "b", "c");
    return follower
        .state()
        .problem()
        .filter(text -> !text.contains(folder.toString()))
        .orElseThrow();
  }

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
  void refusesASnapshotThatIsBrokenOff() {
    write(source, "d");
    primary.give(GivenSnapshots.of(source)).breakOff(100);
    assertThat(refusal()).contains("cannot be asked");
  }

  @Test
  void refusesASnapshotThatIsCutShort() {
    write(source, "d");
    byte[] whole = GivenSnapshots.of(source);
    primary.give(Arrays.copyOf(whole, whole.length - 100));
    assertThat(refusal()).contains("no backup, or not a whole one");
  }

  @Test
  void refusesASnapshotInWhichAnyByteOfTheGraphIsAnother() {
    write(source, "d");
    byte[] forged = GivenSnapshots.of(source);
    forged[60] ^= 1;
    primary.give(forged);
    assertThat(refusal()).contains("refused");
  }

  @Test
  void refusesASnapshotOfAnotherBase() {
    try (Tdb2Store other = Tdb2Store.inMemory(new Namespaces("https://example.org/graph/"))) {
      write(other, "a");
      write(other, "d");
      primary.give(GivenSnapshots.of(other));
      assertThat(refusal()).contains("--base https://example.org/graph/");
    }
  }

  @Test
  void refusesOtherDataOfTheSameVersion() {
    try (Tdb2Store other = Tdb2Store.inMemory(HERE)) {
      write(other, "a", "b", "x");
      primary.give(GivenSnapshots.of(other));
      assertThat(refusal()).contains("of the same data version");
    }
  }

  @Test
  void refusesOlderData() {
    byte[] old = GivenSnapshots.of(source);
    write(source, "d");
    primary.give(GivenSnapshots.of(source));
    follower.start();
    await(() -> store.version() == 2);
    primary.give(old);
    await(() -> follower.state().problem().isPresent());
    assertThat(follower.state().problem().get()).contains("older than the present 2");
    assertThat(values()).hasSize(4);
  }

  @Test
  void goesOnAfterAPrimaryThatAnsweredOtherwise() {
    primary.answer(503);
    assertThat(refusal()).contains("answers 503");
    write(source, "d");
    primary.give(GivenSnapshots.of(source));
    await(() -> store.version() == 2);
    await(() -> follower.state().problem().isEmpty());
    assertThat(follower.state().age()).isLessThan(60);
  }

  @Test
  void asksLessOftenForWhatItRefused() throws InterruptedException {
    primary.give(new byte[] {'n', 'o'});
    refusal();
    int before = primary.asked();
    Thread.sleep(1_500);
    assertThat(primary.asked() - before).isBetween(1, 8);
  }

  @Test
  void leavesAPrimaryAloneAsLongAsItAsksFor() throws InterruptedException {
    primary.answerLater("3");
    refusal();
    int before = primary.asked();
    Thread.sleep(1_500);
    assertThat(primary.asked()).isEqualTo(before);
    await(() -> primary.asked() > before);
  }

  @Test
  void leavesDataAloneThatDidNotComeByFollowing() throws IOException {
    follower.close();
    write(store, "own");
    follower = follower();
    assertThatThrownBy(follower::first)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("data of its own (version 2)")
        .hasMessageContaining("empty folder");
    follower.close();
    Path tag = folder.resolve("store/follow/snapshot.tag");
    Files.writeString(tag, "2\n");
    follower = follower();
    follower.first();
    Files.delete(tag);
    assertThatThrownBy(follower::first).isInstanceOf(StoreException.class);
    Files.writeString(tag.resolveSibling("snapshot.coming"), "2\n");
    follower.first();
    assertThat(values()).contains("own");
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
  void leavesNoPartOfASnapshotBehind() {
    write(source, "d");
    primary.give(GivenSnapshots.of(source)).breakOff(100);
    refusal();
    await(() -> Files.notExists(folder.resolve("store/follow/snapshot.zip")));
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
  void tellsWhichAddressIsUnprotected() {
    for (String safe : List.of("https://a.example", "http://127.0.0.1:1", "http://[::1]:1")) {
      assertThat(FollowSettings.of(safe).isUnprotected()).as(safe).isFalse();
    }
    assertThat(FollowSettings.of("http://localhost").isUnprotected()).isFalse();
    assertThat(FollowSettings.of("http://127.0.0.1.example").isUnprotected()).isTrue();
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

  @Test
  void takesOnlyAnAddressAtItsRoot() {
    for (String wrong :
        List.of(
            "ftp://a.example",
            "a.example",
            "http://",
            "http://u:p@a.example",
            "http://a/b",
            "http://a/?q",
            "http://a b")) {
      assertThatThrownBy(() -> FollowSettings.of(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(FollowSettings.of("https://a.example").snapshot())
        .hasToString("https://a.example/snapshot.zip");
  }

  @Test
  void doesNotBeginWithASnapshotThatIsBroken() {
    primary.give(new byte[] {'n', 'o'});
    try (Tdb2Store empty = Tdb2Store.inMemory(HERE);
        Follower beginner =
            new Follower(FollowSettings.of(primary.address()), empty, Optional.empty(), "test")) {
      assertThatThrownBy(beginner::first)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("refused");
      assertThat(empty.version()).isZero();
    }
  }
}
