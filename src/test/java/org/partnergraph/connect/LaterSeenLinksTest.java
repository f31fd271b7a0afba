package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** A link with a date, and a day on which another document found that it held. */
class LaterSeenLinksTest {

  private static final String DATA =
      """
      PREFIX cp:   <https://w3id.org/partnergraph/ontology#>
      PREFIX id:   <https://w3id.org/partnergraph/id/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd:  <http://www.w3.org/2001/XMLSchema#>
      GRAPH id:graph-entities {
        id:brzeg a cp:City ; skos:prefLabel "Brzeg"@de .
        id:fair a cp:Event ; skos:prefLabel "Messe"@de .
      }
      GRAPH id:doc-a {
        id:fair cp:place id:brzeg ; cp:date "2010-05-04"^^xsd:date ;
          cp:earliest "2010-05-04"^^xsd:date ; cp:latest "2010-05-04"^^xsd:date .
      }
      GRAPH id:doc-b { id:fair cp:attestedOn "2024-11-18"^^xsd:date . }
      """;

  @ParameterizedTest
  @CsvSource({"2010-01-01, true", "2011-01-01, true", "2024-11-18, true", "2024-11-19, false"})
  void isThereInAPeriodThatBeginsBeforeTheLaterDay(LocalDate since, boolean there) {
    Relations relations = Relations.load(Path.of("queries"), Namespaces.CANONICAL);
    try (KnowledgeStore store = Tdb2Store.inMemory(Namespaces.CANONICAL)) {
      store.write(data -> RDFParser.fromString(DATA, Lang.TRIG).parse(StreamRDFLib.dataset(data)));
      ConnectionIndexes indexes = ConnectionIndexes.open(store, relations, Optional.empty());
      try (Connections connections = new Connections(store, relations, indexes)) {
        Vicinity vicinity =
            connections.around(
                new VicinityRequest(
                    store.namespaces().entity("brzeg"),
                    1,
                    List.of(),
                    Set.of(),
                    Set.of("took-place-in"),
                    Optional.of(since),
                    Optional.empty(),
                    "de"));
        assertThat(vicinity.bonds()).hasSize(there ? 1 : 0);
      }
    }
  }
}
