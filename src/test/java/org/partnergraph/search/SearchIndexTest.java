package org.partnergraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.store.FailingStore;
import org.partnergraph.store.KnowledgeStore;

class SearchIndexTest {

  @TempDir Path folder;
  private KnowledgeStore store;

  @BeforeEach
  void loads() {
    store = Graphs.load("names.trig");
  }

  @AfterEach
  void closes() {
    store.close();
  }

  @Test
  void findsANewNameRightAfterTheCommit() {
    try (SearchIndex index = SearchIndex.open(store, folder)) {
      name("leipzig", "Klein-Paris");

      assertThat(ids(index, "Klein Paris")).containsExactly("leipzig");
      assertThat(index.version()).isEqualTo(store.version());
    }
  }

  @Test
  void leavesNoTraceOfARemovedEntity() throws IOException {
    try (SearchIndex index = SearchIndex.open(store, folder)) {
      assertThat(bytes().contains("goldfuss")).isTrue();
      Node person = store.namespaces().entity("gabriele-goldfuss");

      store.write(data -> data.deleteAny(Node.ANY, person, Node.ANY, Node.ANY));

      assertThat(ids(index, "Goldfuss")).isEmpty();
      assertThat(ids(index, "Leipzig")).isNotEmpty();
      assertThat(bytes().contains("goldfuss")).isFalse();
    }
  }

  @Test
  void opensAnIndexOfTheSameVersionAsItLies() throws IOException {
    SearchIndex.open(store, folder).close();
    List<Path> before = files();

    try (SearchIndex index = SearchIndex.open(store, folder)) {
      assertThat(files()).containsAll(before).isNotEmpty();
      assertThat(ids(index, "Lemberg")).containsExactly("lviv");
    }
  }

  @Test
  void rebuildsAnIndexThatMissedACommit() {
    SearchIndex.open(store, folder).close();
    name("leipzig", "Klein-Paris");

    try (SearchIndex index = SearchIndex.open(store, folder)) {
      assertThat(ids(index, "Klein Paris")).containsExactly("leipzig");
    }
  }

  @Test
  void rebuildsAnIndexOfAnotherStoreWithTheSameVersion() {
    SearchIndex.open(store, folder).close();
    try (KnowledgeStore other = Graphs.load("other.trig");
        SearchIndex index = SearchIndex.open(other, folder)) {
      assertThat(other.version()).isEqualTo(store.version());
      assertThat(ids(index, "Leipzig")).isEmpty();
      assertThat(ids(index, "Travnik")).containsExactly("travnik");
    }
  }

  @Test
  void rebuildsADamagedIndex() throws IOException {
    SearchIndex.open(store, folder).close();
    int damaged = 0;
    for (Path file : files()) {
      if (Files.size(file) > 40) {
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 0x55;
        Files.write(file, content);
        damaged++;
      }
    }
    assertThat(damaged).isPositive();

    try (SearchIndex index = SearchIndex.open(store, folder)) {
      assertThat(ids(index, "Lemberg")).containsExactly("lviv");
    }
  }

  @Test
  void rebuildsATruncatedIndex() throws IOException {
    SearchIndex.open(store, folder).close();
    for (Path file : files()) {
      Files.write(file, new byte[0]);
    }

    try (SearchIndex index = SearchIndex.open(store, folder)) {
      assertThat(ids(index, "Lemberg")).containsExactly("lviv");
    }
  }

  @Test
  void isMadeAnewByItselfWhenTheStoreIsBackWithoutAnotherCommit() throws InterruptedException {
    FailingStore away = new FailingStore(store);
    try (SearchIndex index = SearchIndex.open(away, folder)) {
      away.fail(2);
      name("leipzig", "Klein-Paris");
      assertThat(index.version()).isLessThan(store.version());
      long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (index.version() < store.version() && System.nanoTime() < end) {
        Thread.sleep(20);
      }
      assertThat(away.failing()).isZero();
      assertThat(ids(index, "Klein Paris")).containsExactly("leipzig");
    }
  }

  @Test
  void readsClassesAnewWhenTheOntologyChanges() {
    try (SearchIndex index = SearchIndex.open(store, folder)) {
      Node graph = store.namespaces().ontologyGraph();
      Node council = store.namespaces().term("CityCouncil");
      Node leipzigs = store.namespaces().entity("leipzig-city-council");
      store.write(
          data ->
              data.add(
                  graph,
                  council,
                  org.apache.jena.vocabulary.RDFS.subClassOf.asNode(),
                  store.namespaces().term("Council")));
      store.write(
          data ->
              data.add(
                  store.namespaces().entitiesGraph(),
                  leipzigs,
                  org.apache.jena.vocabulary.RDF.type.asNode(),
                  council));

      assertThat(index.search(new SearchRequest("Leipziger Stadtrat", Set.of(), 1, "de")))
          .extracting(match -> match.type().id())
          .containsExactly("CityCouncil");
    }
  }

  private void name(String id, String name) {
    store.write(
        data ->
            data.add(
                store.namespaces().entitiesGraph(),
                store.namespaces().entity(id),
                SKOS.altLabel.asNode(),
                NodeFactory.createLiteralLang(name, "de")));
  }

  private static List<String> ids(SearchIndex index, String text) {
    return index.search(new SearchRequest(text, Set.of(), 10, "de")).stream()
        .map(Match::id)
        .toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }

  private String bytes() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files()) {
      all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
    }
    return all.toString();
  }
}
