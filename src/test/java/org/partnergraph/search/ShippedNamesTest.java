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
    "Краків, krakow",
    "Лейпциг, leipzig",
    "Нью-Йорк, new-york",
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
    "Cracovia, krakow",
    "Kiev, kyiv",
    "Kyjiw, kyiv",
    "Lvov, lviv",
    "Lviv, lviv",
    "Danzig, gdansk",
    "Gdańsk, gdansk",
    "Gdansk, gdansk",
    "Gwanju, gwangju",
    "Kwangju, gwangju",
    "광주, gwangju",
    "Brünn, brno",
    "Brno, brno",
    "Breslau, wroclaw",
    "Wroclaw, wroclaw",
    "Saigon, ho-chi-minh-city",
    "Ho-Chi-Minh-City, ho-chi-minh-city",
    "Thành phố Hồ Chí Minh, ho-chi-minh-city",
    "Moskau, moscow",
    "Москва, moscow",
    "Moskwa, moscow",
    "Althen des Paluds, althen-des-paluds",
    "Althen-des-Paluds, althen-des-paluds",
    "Addis Abeba, addis-ababa",
    "Prag, prague",
    "Praha, prague",
    "Mailand, milan",
    "Milano, milan",
    "Hannover, hannover",
    "Hanower, hannover",
    "Kleinpolen, lesser-poland-voivodeship",
    "Małopolska, lesser-poland-voivodeship",
    "województwo małopolskie, lesser-poland-voivodeship",
    "Stadtpräsident, office-president-of-krakow",
    "Prezydent Miasta Krakowa, office-president-of-krakow",
    "Goldfuss, gabriele-goldfuss",
    "Goldfuß, gabriele-goldfuss",
    "Groger, annika-groeger",
    "Pawel, pawel-szczepanik",
    "Saloniki, thessaloniki",
    "VII-DS-01264, vii-ds-01264",
    "SKEW, skew",
  })
  void findsTheEntityFirst(String text, String id) {
    assertThat(index.search(new SearchRequest(text, Set.of(), 10, "de")))
        .first()
        .extracting(Match::id)
        .isEqualTo(id);
  }
}
