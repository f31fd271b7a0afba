package org.partnergraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.search.EntityFinder.Meaning;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** What people mean who write a name, or several with commas between them. */
class EntityFinderTest {

  private static final String NAMES =
      """
      PREFIX cp:   <https://w3id.org/partnergraph/ontology#>
      PREFIX id:   <https://w3id.org/partnergraph/id/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      GRAPH id:graph-entities {
        id:market-1 a cp:Building ; skos:prefLabel "Markt 1, Brieg"@de .
        id:market-2 a cp:Building ; skos:prefLabel "Markt 1, Brieg"@de .
        id:brzeg a cp:City ; skos:prefLabel "Brieg"@de .
        id:opole a cp:City ; skos:prefLabel "Oppeln"@de .
      }
      """;

  @TempDir private Path folder;
  private final KnowledgeStore store = Tdb2Store.inMemory(Namespaces.CANONICAL);
  private SearchIndex index;
  private EntityFinder finder;

  @BeforeEach
  void fill() {
    store.write(data -> RDFParser.fromString(NAMES, Lang.TRIG).parse(StreamRDFLib.dataset(data)));
    index = SearchIndex.open(store, folder);
    finder = new EntityFinder(store, index);
  }

  @AfterEach
  void close() {
    index.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Brieg, Oppeln | 2", "Brieg | 1", "Markt 1, Brieg | 1", "Nirgends, Nirgendwo | 1"})
  void partsNamesAtCommasUnlessTheWholeIsOne(String text, int names) {
    assertThat(finder.names(text, "de")).hasSize(names);
  }

  @Test
  void choosesNoneOfTwoThatBearOneName() {
    assertThat(finder.find("markt 1, brieg", "de"))
        .isInstanceOfSatisfying(
            Meaning.Several.class,
            several ->
                assertThat(several.matches())
                    .extracting(Match::id)
                    .containsExactlyInAnyOrder("market-1", "market-2"));
  }

  @Test
  void asksBackWhoMistypedAName() {
    assertThat(finder.find("Oppelm", "de"))
        .isInstanceOfSatisfying(
            Meaning.Several.class,
            several -> assertThat(several.matches()).extracting(Match::id).contains("opole"));
    assertThat(finder.find("qqqqqqqq", "de")).isEqualTo(new Meaning.Nothing());
    assertThat(List.of("", " ", ",", "x".repeat(300)))
        .allSatisfy(text -> assertThat(finder.find(text, "de")).isEqualTo(new Meaning.Nothing()));
  }
}
