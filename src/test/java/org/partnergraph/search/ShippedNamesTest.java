package org.partnergraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.ingest.Progress;
import org.partnergraph.ingest.ShippedGraph;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

class ShippedNamesTest {

  private static KnowledgeStore store;
  private static SearchIndex index;

  @BeforeAll
  static void loads() {
    store = Tdb2Store.inMemory(Namespaces.CANONICAL);
    index = SearchIndex.inMemory(store);
    ShippedGraph shipped = new ShippedGraph(Path.of("").toAbsolutePath());
    shipped.guard(store);
    shipped.load(store, Progress.silent());
  }

  @AfterAll
  static void closes() {
    index.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Leipzig, leipzig",
    "Lipsk, leipzig",
    "Krakau, krakow",
    "Krakow, krakow",
    "Kraków, krakow",
    "Cracow, krakow",
    "Lemberg, lviv",
    "Lwiw, lviv",
    "Lwów, lviv",
    "Львів, lviv",
    "Kiew, kyiv",
    "Kijów, kyiv",
    "kijow, kyiv",
    "Київ, kyiv",
    "Zylina, julia-zylina-chudzik",
    "Moskala, piotr-moskala",
    "Groeger, annika-groeger",
    "Szczepanik, pawel-szczepanik",
    "Jung Burkhard, burkhard-jung",
    "Miszalski, aleksander-miszalski",
    "EUROCITIES, eurocities",
    "Stadt Leipzig, leipzig",
    "Auschwitz, auschwitz",
    "Q31487, krakow",
  })
  void findsTheEntityFirst(String text, String id) {
    assertThat(index.search(new SearchRequest(text, Set.of(), 10, "de")))
        .first()
        .extracting(Match::id)
        .isEqualTo(id);
  }
}
