package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.store.FailingStore;
import org.partnergraph.store.FastTempDir;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

class ConnectionIndexesTest {

  private static final Node GRAPH = Links.iri("graph");
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Relations RELATIONS =
      new Relations(
          List.of(
              Links.relation("attended", 0.9, false), Links.relation("knows", 0.5, false, true)),
          new Policy(Set.of(Links.iri("Document")), Set.of(), 500));

  @TempDir(factory = FastTempDir.class)
  Path folder;

  @TempDir(factory = FastTempDir.class)
  Path storeFolder;

  private KnowledgeStore store;

  @BeforeEach
  void opensAStore() {
    store = Tdb2Store.open(storeFolder, Namespaces.CANONICAL);
    link("daros", "attended", "fair");
    link("mahnicke", "attended", "fair");
  }

  @AfterEach
  void closesTheStore() {
    store.close();
  }

  @Test
  void buildsEdgesFromThePatterns() {
    try (ConnectionIndexes indexes = open()) {
      ConnectionIndex index = indexes.current();

      assertThat(index.nodeCount()).isEqualTo(3);
      assertThat(index.edgeCount()).isEqualTo(2);
      assertThat(index.dataVersion()).isEqualTo(store.version());
      assertThat(index.undated(0)).isTrue();
      assertThat(index.node(Links.iri("nobody"))).isEmpty();
    }
  }

  @Test
  void takesTheDatesOfTheNodeThatThePatternNames() {
    Node fair = Links.iri("fair");
    store.write(
        data -> {
          data.add(GRAPH, fair, RDF.type.asNode(), Links.iri("Event"));
          data.add(GRAPH, fair, store.namespaces().term("earliest"), day("1970-01-02"));
          data.add(GRAPH, fair, store.namespaces().term("latest"), day("1970-01-11"));
        });

    try (ConnectionIndexes indexes = open()) {
      assertThat(indexes.current().firstDay(1)).isEqualTo(1);
      assertThat(indexes.current().lastDay(1)).isEqualTo(10);
    }
  }

  @Test
  void leavesOutWhatIsExcludedAndWhatIsNoNode() {
    store.write(
        data -> {
          data.add(GRAPH, Links.iri("Report"), RDFS.subClassOf.asNode(), Links.iri("Document"));
          data.add(GRAPH, Links.iri("paper"), RDF.type.asNode(), Links.iri("Report"));
          data.add(GRAPH, Links.iri("daros"), Links.iri("attended"), Links.iri("paper"));
          data.add(GRAPH, Links.iri("daros"), Links.iri("attended"), Links.iri("daros"));
          data.add(GRAPH, Links.iri("daros"), Links.iri("attended"), day("2020-01-01"));
          data.add(GRAPH, NodeFactory.createBlankNode(), Links.iri("attended"), Links.iri("fair"));
        });

    try (ConnectionIndexes indexes = open()) {
      assertThat(indexes.current().edgeCount()).isEqualTo(2);
    }
  }

  @Test
  void mergesASymmetricLinkThatIsStatedBothWays() {
    link("daros", "knows", "mahnicke");
    link("mahnicke", "knows", "daros");

    try (ConnectionIndexes indexes = open()) {
      assertThat(indexes.current().edgeCount()).isEqualTo(3);
    }
  }

  @Test
  void keepsTwoTimesOfOneLinkApartAndJoinsThoseThatMeet() {
    Links links =
        new Links(Links.relation("held", 0.9, false))
            .link("jung", "office", 0, 2001)
            .link("jung", "office", 0, 2015)
            .link("jung", "office", 0, 2002)
            .link("jung", "office");
    ConnectionIndex index = links.index();

    assertThat(index.edgeCount()).isEqualTo(2);
    assertThat(List.of(index.firstDay(0), index.lastDay(0)))
        .containsExactly(Links.year(2001).first(), Links.year(2002).last());
    assertThat(List.of(index.firstDay(1), index.lastDay(1)))
        .containsExactly(Links.year(2015).first(), Links.year(2015).last());
    SearchSpec spec = Links.between(index, "jung", "office");
    assertThat(PathSearch.find(index, spec.within(window(2010), false)).paths()).isEmpty();
    assertThat(PathSearch.find(index, spec.within(window(2015), false)).paths()).hasSize(1);
    assertThat(PathSearch.find(index, spec.best(5)).paths()).hasSize(1);
  }

  private static Window window(int year) {
    return Window.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  @Test
  void doesNotTrustAnIndexOfAnotherStoreOfTheSameVersion(@TempDir Path otherFolder) {
    open().close();
    Instant then = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    while (Instant.now().truncatedTo(ChronoUnit.SECONDS).equals(then)) {
      Thread.onSpinWait();
    }
    try (KnowledgeStore other = Tdb2Store.open(otherFolder, Namespaces.CANONICAL)) {
      other.write(
          data ->
              data.add(GRAPH, Links.iri("a"), Links.iri("attended"), Links.iri("another-fair")));
      other.write(
          data ->
              data.add(GRAPH, Links.iri("b"), Links.iri("attended"), Links.iri("another-fair")));
      assertThat(other.version()).isEqualTo(store.version());
      try (ConnectionIndexes indexes =
          ConnectionIndexes.open(other, RELATIONS, Optional.of(folder))) {
        assertThat(indexes.current().node(Links.iri("another-fair"))).isPresent();
      }
    }
  }

  @Test
  void followsTheStore() throws InterruptedException {
    try (ConnectionIndexes indexes = open()) {
      for (int i = 0; i < 20; i++) {
        link("guest" + i, "attended", "fair");
      }

      assertThat(indexes.await(store.version(), SOON)).isTrue();
      assertThat(indexes.current().edgeCount()).isEqualTo(22);
      assertThat(indexes.await(store.version() + 1, Duration.ofMillis(5))).isFalse();
    }
  }

  @Test
  void searchesWhileTheIndexIsSwapped() throws Exception {
    try (ConnectionIndexes indexes = open()) {
      AtomicBoolean stop = new AtomicBoolean();
      List<CompletableFuture<Integer>> searches =
          List.of(
              CompletableFuture.supplyAsync(() -> search(indexes, stop)),
              CompletableFuture.supplyAsync(() -> search(indexes, stop)));
      for (int i = 0; i < 40; i++) {
        link("aaa" + i, "attended", "fair" + i % 3);
      }
      assertThat(indexes.await(store.version(), SOON)).isTrue();
      stop.set(true);

      for (CompletableFuture<Integer> search : searches) {
        assertThat(search.get()).isPositive();
      }
    }
  }

  private static int search(ConnectionIndexes indexes, AtomicBoolean stop) {
    int searches = 0;
    do {
      ConnectionIndex index = indexes.current();
      Outcome found = PathSearch.find(index, Links.between(index, "daros", "mahnicke"));
      assertThat(Links.names(index, found)).containsExactly("daros fair mahnicke");
      searches++;
    } while (!stop.get());
    return searches;
  }

  @Test
  void readsWhatWasSavedInsteadOfBuildingIt() throws IOException {
    open().close();
    Path file = folder.resolve("connections.index");
    byte[] saved = Files.readAllBytes(file);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1000));

    try (ConnectionIndexes indexes = open()) {
      assertThat(indexes.current().edgeCount()).isEqualTo(2);
      assertThat(Files.getLastModifiedTime(file).toMillis()).isEqualTo(1000);
      assertThat(Files.readAllBytes(file)).isEqualTo(saved);
    }
  }

  @Test
  void buildsAnewWhatIsDamagedOrOutdated() throws IOException {
    open().close();
    Path file = folder.resolve("connections.index");
    byte[] saved = Files.readAllBytes(file);
    for (int position = 0; position < saved.length; position += 5) {
      byte[] damaged = saved.clone();
      damaged[position]++;
      Files.write(file, damaged);
      open().close();
      assertThat(Files.readAllBytes(file)).as("byte %d", position).isEqualTo(saved);
    }

    link("guest", "attended", "fair");
    try (ConnectionIndexes indexes = open()) {
      assertThat(indexes.current().edgeCount()).isEqualTo(3);
    }
  }

  @Test
  void buildsAnewWhenTheRelationsDiffer() {
    open().close();
    Relations fewer = new Relations(RELATIONS.all().subList(1, 2), RELATIONS.policy());

    try (ConnectionIndexes indexes = ConnectionIndexes.open(store, fewer, Optional.of(folder))) {
      assertThat(indexes.current().edgeCount()).isZero();
    }
  }

  /** An index that does not follow any more is as one whose next is still being built. */
  @Test
  void whatWasWithdrawnSinceItWasBuiltIsNotShown() {
    store.write(data -> data.add(GRAPH, Links.iri("fair"), RDF.type.asNode(), Links.iri("Fair")));
    ConnectionIndexes indexes = open();
    assertThat(indexes.version()).isEqualTo(store.version());
    indexes.close();
    Connections connections = new Connections(store, RELATIONS, indexes);
    ConnectionRequest request =
        ConnectionRequest.between(Links.iri("daros"), Links.iri("mahnicke"), "en");
    assertThat(connections.find(request).paths()).hasSize(1);

    store.write(
        data -> {
          data.deleteAny(Node.ANY, Links.iri("fair"), Node.ANY, Node.ANY);
          data.deleteAny(Node.ANY, Node.ANY, Node.ANY, Links.iri("fair"));
          data.add(GRAPH, Links.iri("daros"), RDF.type.asNode(), Links.iri("Person"));
          data.add(GRAPH, Links.iri("mahnicke"), RDF.type.asNode(), Links.iri("Person"));
        });

    assertThat(connections.find(request).paths()).isEmpty();
  }

  @Test
  void isBuiltByItselfWhenTheStoreIsBackWithoutAnotherCommit() throws InterruptedException {
    FailingStore away = new FailingStore(store);
    try (ConnectionIndexes indexes = ConnectionIndexes.open(away, RELATIONS, Optional.of(folder))) {
      away.fail(2);
      link("guest", "attended", "fair");
      long end = System.nanoTime() + SOON.toNanos();
      while (indexes.version() < store.version() && System.nanoTime() < end) {
        Thread.sleep(20);
      }
      assertThat(away.failing()).isZero();
      assertThat(indexes.current().edgeCount()).isEqualTo(3);
      assertThat(indexes.await(store.version(), Duration.ZERO)).isTrue();
    }
  }

  @Test
  void staysWhereItIsOnceClosed() {
    ConnectionIndexes indexes = open();
    indexes.close();

    link("guest", "attended", "fair");

    assertThat(indexes.current().edgeCount()).isEqualTo(2);
  }

  private ConnectionIndexes open() {
    return ConnectionIndexes.open(store, RELATIONS, Optional.of(folder));
  }

  private void link(String from, String relation, String to) {
    store.write(data -> data.add(GRAPH, Links.iri(from), Links.iri(relation), Links.iri(to)));
  }

  private static Node day(String text) {
    return NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate);
  }
}
