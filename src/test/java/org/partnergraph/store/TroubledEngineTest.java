package org.partnergraph.store;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.store.TroubledEngine.Answered;
import org.partnergraph.store.TroubledEngine.Fate;
import org.partnergraph.store.TroubledEngine.Passed;
import org.partnergraph.store.TroubledEngine.Stalled;
import org.partnergraph.store.remote.RemoteStore;

/** An engine that refuses, fails or stops amid its work. */
class TroubledEngineTest {

  private static final int MANY = 600;
  private static final String ODD = "what the engine does not take";
  private static final Node ODD_VALUE = NodeFactory.createLiteralString(ODD);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private TroubledEngine engine;

  @BeforeEach
  void start() throws IOException {
    engine = new TroubledEngine();
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  private RemoteStore open() {
    return RemoteStore.open(engine.settings(), Namespaces.CANONICAL);
  }

  private Set<Quad> everything() {
    return engine.data().calculateRead(() -> engine.data().stream().collect(Collectors.toSet()));
  }

  private static void some(DatasetGraph data, Node subject) {
    range(0, MANY)
        .forEach(i -> data.add(StoreFixture.ONE, subject, StoreFixture.P, StoreFixture.number(i)));
  }

  /** Takes as many statements away as it adds; one in the last part is odd. */
  private static void muchAndOdd(DatasetGraph data) {
    data.deleteAny(StoreFixture.ONE, StoreFixture.A, Node.ANY, Node.ANY);
    some(data, StoreFixture.B);
    data.add(StoreFixture.TWO, StoreFixture.B, StoreFixture.P, ODD_VALUE);
  }

  /** Parts are laid down as texts, which are taken. */
  private static boolean isOdd(String asked) {
    return asked.contains(ODD) && !asked.contains("urn:x-partnergraph:text");
  }

  private static Fate odd(String asked, int status) {
    return isOdd(asked) ? new Answered(status, false) : new Passed();
  }

  private void goesOn(RemoteStore store, long version) {
    assertThat(
            store.write(
                d -> d.add(StoreFixture.TWO, StoreFixture.A, StoreFixture.P, StoreFixture.A)))
        .isEqualTo(version);
    try (RemoteStore other = open()) {
      assertThat(other.version()).isEqualTo(version);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, org.partnergraph.store.RefusedCommitException",
    "500, org.partnergraph.store.StoreUnavailableException"
  })
  void takesALargeCommitBackOfWhichAPartIsNotTaken(int status, Class<? extends Throwable> told) {
    try (RemoteStore store = open()) {
      store.write(d -> some(d, StoreFixture.A));
      Set<Quad> before = everything();
      engine.has(asked -> odd(asked, status));

      assertThatThrownBy(() -> store.write(TroubledEngineTest::muchAndOdd)).isInstanceOf(told);

      assertThat(everything()).isEqualTo(before);
      goesOn(store, 2);
    }
  }

  /** Its writer dies before the odd part; who comes next cannot finish it. */
  @Test
  void takesBackWhatAnotherWriterLeftAndCannotBeFinished() {
    Set<Quad> before;
    try (RemoteStore store = open()) {
      store.write(d -> some(d, StoreFixture.A));
      before = everything();
      engine.has(asked -> odd(asked, 503));
      assertThatThrownBy(() -> store.write(TroubledEngineTest::muchAndOdd))
          .isInstanceOf(StoreUnavailableException.class);
      assertThat(everything()).isNotEqualTo(before);
    }
    engine.has(asked -> odd(asked, 400));
    try (RemoteStore next = open()) {
      assertThat(next.version()).isEqualTo(1);
      assertThat(everything()).isEqualTo(before);
      goesOn(next, 2);
    }
  }

  @Test
  void goesOnTakingBackWhereAnotherWriterCouldNot() {
    Set<Quad> before;
    try (RemoteStore store = open()) {
      store.write(d -> some(d, StoreFixture.A));
      before = everything();
      engine.has(
          asked ->
              asked.contains("#withdrawn") && asked.contains(StoreFixture.A.getURI())
                  ? new Answered(503, false)
                  : odd(asked, 400));
      assertThatThrownBy(() -> store.write(TroubledEngineTest::muchAndOdd))
          .isInstanceOf(StoreUnavailableException.class);
      assertThat(everything()).isNotEqualTo(before);
    }
    engine.has(TroubledEngine.NONE);
    try (RemoteStore next = open()) {
      assertThat(next.version()).isEqualTo(1);
      assertThat(everything()).isEqualTo(before);
    }
  }

  private static boolean isAnnouncement(String asked) {
    return asked.contains("urn:x-partnergraph:pending>")
        && !asked.contains("urn:x-partnergraph:text");
  }

  @Test
  void leavesNothingOfALargeCommitThatLostARace() {
    AtomicBoolean first = new AtomicBoolean(true);
    try (RemoteStore store = open();
        RemoteStore other = RemoteStore.open(engine.direct().settings(), Namespaces.CANONICAL)) {
      store.write(d -> some(d, StoreFixture.A));
      engine.has(
          asked -> {
            if (isAnnouncement(asked) && first.getAndSet(false)) {
              other.write(
                  d -> d.add(StoreFixture.TWO, StoreFixture.A, StoreFixture.P, StoreFixture.A));
            }
            return new Passed();
          });
      assertThat(store.write(d -> some(d, StoreFixture.B))).isEqualTo(3);
    }
    assertThat(first).isFalse();
    assertThat(everything())
        .noneMatch(quad -> quad.getPredicate().hasURI("urn:x-partnergraph:part"))
        .noneMatch(quad -> quad.getPredicate().hasURI("urn:x-partnergraph:text"));
  }

  @ParameterizedTest
  @CsvSource({
    "400, org.partnergraph.store.RefusedCommitException",
    "500, org.partnergraph.store.StoreUnavailableException",
    "503, org.partnergraph.store.StoreUnavailableException"
  })
  void tellsARefusalFromAFailure(int status, Class<? extends Throwable> told) {
    try (RemoteStore store = open()) {
      engine.has(asked -> odd(asked, status));
      assertThatThrownBy(() -> store.write(TroubledEngineTest::odd)).isInstanceOf(told);
      goesOn(store, 1);
    }
  }

  private static void odd(DatasetGraph data) {
    data.add(StoreFixture.ONE, StoreFixture.A, StoreFixture.P, ODD_VALUE);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 500, 503})
  void looksWhetherItWasDoneAfterAll(int status) {
    try (RemoteStore store = open()) {
      engine.has(asked -> isOdd(asked) ? new Answered(status, true) : new Passed());
      assertThat(store.write(TroubledEngineTest::odd)).isEqualTo(1);
      goesOn(store, 2);
    }
  }

  @Test
  void doesNotWaitWithoutAnEndForAnAnswerThatStops() {
    try (RemoteStore store =
        RemoteStore.open(engine.settings().waitingFor(PATIENCE), Namespaces.CANONICAL)) {
      store.write(d -> some(d, StoreFixture.A));
      engine.has(asked -> new Stalled());
      Consumer<DatasetGraph> more =
          d -> d.add(StoreFixture.TWO, StoreFixture.A, StoreFixture.P, StoreFixture.A);
      long start = System.nanoTime();
      assertThatThrownBy(() -> count(store, "SELECT * { ?s ?p ?o }"))
          .isInstanceOf(StoreUnavailableException.class);
      assertThatThrownBy(() -> store.write(more)).isInstanceOf(StoreUnavailableException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE.multipliedBy(10));
      engine.has(TroubledEngine.NONE);
      assertThat(count(store, "SELECT * { ?s ?p ?o }")).isEqualTo(MANY);
      assertThat(store.write(more)).isEqualTo(2);
    }
  }

  private static int count(RemoteStore store, String query) {
    return store.read(s -> s.select(QueryFactory.create(query), BindingFactory.empty()).size());
  }

  @Test
  void endsAnswersOfAQueryThatHasEnoughRows() throws Exception {
    Node text = NodeFactory.createLiteralString("x".repeat(1 << 14));
    try (RemoteStore store = open()) {
      store.write(d -> some(d, StoreFixture.A));
      engine
          .data()
          .executeWrite(
              () ->
                  range(0, 2_000)
                      .mapToObj(i -> NodeFactory.createURI("urn:long:" + i))
                      .forEach(s -> engine.data().add(StoreFixture.TWO, s, StoreFixture.P, text)));
      String query =
          """
          PREFIX afn: <http://jena.apache.org/ARQ/function#>
          SELECT ?s ?o { ?s ?p ?o FILTER(afn:namespace(?s) != "") }
          LIMIT 1
          """;
      assertThat(count(store, query)).isEqualTo(1);
      for (int tries = 0; engine.busy() > 0 && tries < 100; tries++) {
        Thread.sleep(50);
      }
      assertThat(engine.busy()).isZero();
    }
  }

  @Test
  void keepsTheWorkingCopyOfACommitThatIsRefused(@TempDir Path copies) throws IOException {
    try (RemoteStore store =
        RemoteStore.open(engine.settings().copiedTo(copies), Namespaces.CANONICAL)) {
      store.write(d -> some(d, StoreFixture.A));
      List<Path> before = list(copies);
      store.beforeCommit(TroubledEngineTest::refuseOdd);
      assertThatThrownBy(() -> store.write(TroubledEngineTest::odd))
          .isInstanceOf(RefusedCommitException.class);
      assertThatThrownBy(
              () ->
                  store.write(
                      d -> {
                        some(d, StoreFixture.B);
                        throw new IllegalStateException("given up");
                      }))
          .isInstanceOf(IllegalStateException.class);
      goesOn(store, 2);
      assertThat(list(copies)).isEqualTo(before).hasSize(1);
      assertThat(count(store, "SELECT * { ?s ?p ?o }")).isEqualTo(MANY + 1);
    }
    assertThat(list(copies)).isEmpty();
  }

  private static void refuseOdd(DatasetGraph data, Changes changes) {
    if (data.contains(Node.ANY, Node.ANY, Node.ANY, ODD_VALUE)) {
      throw new RefusedCommitException(List.of(Violation.of("odd", "urn:odd", "is odd")));
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  @Test
  void letsWritersInWhileNamesThatAnotherWroteAreIndexed() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch held = new CountDownLatch(1);
    try (RemoteStore store =
            RemoteStore.open(
                engine.settings().polledEach(Duration.ofMillis(200)), Namespaces.CANONICAL);
        RemoteStore other = RemoteStore.open(engine.direct().settings(), Namespaces.CANONICAL);
        SearchIndex index = SearchIndex.inMemory(store)) {
      engine.has(asked -> heldWhereNamesAreRead(asked, begun, held));
      other.write(d -> name(d, "alpha"));
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(store.write(d -> name(d, "beta"))).isEqualTo(2);
      assertThat(index.version()).isZero();
      held.countDown();
      for (int tries = 0; index.version() < 2 && tries < 200; tries++) {
        Thread.sleep(50);
      }
      assertThat(index.version()).isEqualTo(2);
      assertThat(List.of("alpha", "beta")).allMatch(id -> index.entity(id).isPresent());
    } finally {
      held.countDown();
    }
  }

  private static void name(DatasetGraph data, String id) {
    data.add(
        StoreFixture.ONE,
        Namespaces.CANONICAL.entity(id),
        SKOS.prefLabel.asNode(),
        NodeFactory.createLiteralLang(id, "en"));
  }

  private static Fate heldWhereNamesAreRead(
      String asked, CountDownLatch begun, CountDownLatch held) {
    if (asked.contains("SELECT") && asked.contains("prefLabel")) {
      begun.countDown();
      try {
        held.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return new Passed();
  }
}
