package org.partnergraph.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** A replica that has what its primary had first, and looks every 50 milliseconds. */
abstract class FollowerFixture {

  static final Namespaces HERE = Namespaces.CANONICAL;
  static final Node GRAPH = NodeFactory.createURI("https://example.org/g");
  private static final Duration IN_TIME = Duration.ofSeconds(60);

  @TempDir Path folder;
  final GivenSnapshots primary = new GivenSnapshots();
  final Tdb2Store source = Tdb2Store.inMemory(HERE);
  Tdb2Store store;
  Follower follower;

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

  Follower follower() {
    FollowSettings settings =
        FollowSettings.of(primary.address()).polledEach(Duration.ofMillis(50));
    return new Follower(settings, store, Optional.of(folder.resolve("store")), "test");
  }

  static Quad quad(String value) {
    Node node = NodeFactory.createURI("https://example.org/n");
    return Quad.create(GRAPH, node, node, NodeFactory.createLiteralString(value));
  }

  static long write(KnowledgeStore to, String... values) {
    return to.write(data -> List.of(values).forEach(value -> data.add(quad(value))));
  }

  List<String> values() {
    return store.read(
        data ->
            data.find(GRAPH, Node.ANY, Node.ANY, Node.ANY).stream()
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .toList());
  }

  static void await(BooleanSupplier done) {
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

  /** Why it takes nothing over when it looks next; the data stays, and no path is told. */
  String refusal() {
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
}
