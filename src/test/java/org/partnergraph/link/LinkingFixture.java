package org.partnergraph.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.ShippedStore;
import org.partnergraph.describe.Ontology;
import org.partnergraph.describe.OntologyFiles;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.ingest.Progress;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.wikidata.ImportReport;
import org.partnergraph.wikidata.WikidataImport;

/** One store that each test leaves as it was, and what a person found. */
abstract class LinkingFixture {

  static final Namespaces IRIS = Namespaces.CANONICAL;
  static final String HEAD = "entity,item,score,why,decision,reason\n";
  static final Path ITEMS = Path.of("src/test/resources/org/partnergraph/link/items.json");
  static final Drift.Request LEIPZIG = new Drift.Request(List.of("leipzig"), List.of());

  static KnowledgeStore store;
  static SearchIndex index;
  static Linking linking;
  static Set<Quad> shipped;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    store = ShippedStore.fresh();
    index = SearchIndex.inMemory(store);
    Ontology ontology = new Ontology(new OntologyFiles(ShippedStore.HOME, IRIS), IRIS);
    linking = new Linking(store, index, ontology, line -> {});
    shipped = judgements();
  }

  @AfterAll
  static void close() {
    index.close();
    store.close();
  }

  /** Takes out what a test judged or imported. */
  @AfterEach
  void undo() {
    Set<Quad> now = judgements();
    now.removeAll(shipped);
    Set<Node> imports = store.read(Wikidata::imported);
    store.write(
        data -> {
          now.forEach(data::delete);
          imports.forEach(data::removeGraph);
        });
  }

  static Set<Quad> judgements() {
    return new HashSet<>(
        store.read(s -> s.find(IRIS.judgementsGraph(), Node.ANY, Node.ANY, Node.ANY)));
  }

  static List<Row> candidates(String... entities) throws IOException {
    return linking.candidates(request(Optional.of(ITEMS), entities), Progress.silent());
  }

  static Linking.Request request(Optional<Path> snapshot, String... entities) {
    return new Linking.Request(
        List.of(entities), Set.of("City"), snapshot, Optional.empty(), 5, "en");
  }

  JudgeReport judged(String rows) throws IOException {
    Path table = Files.writeString(folder.resolve("judged.csv"), HEAD + rows);
    return Linking.judge(store, table, "Erika M.", LocalDate.of(2026, 11, 21));
  }

  static ImportReport imported() {
    return new WikidataImport(store, Progress.silent())
        .run(new WikidataImport.Request(ITEMS, "2020-05", Optional.empty(), "en"));
  }
}
