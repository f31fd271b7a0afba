package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.junit.jupiter.api.Test;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

class ContestedLinksTest {

  /** Of the concert it is contested whether it took place, and the dates agree. */
  @Test
  void aLinkIsContestedIfItsDatesAreAndNotIfAnotherStatementIs() {
    Relations relations = Relations.load(Path.of("queries"), Namespaces.CANONICAL);
    try (KnowledgeStore store = Tdb2Store.inMemory(Namespaces.CANONICAL)) {
      store.write(
          data ->
              RDFParser.source(
                      Objects.requireNonNull(
                              ContestedLinksTest.class.getResource("contested-events.trig"))
                          .toString())
                  .lang(Lang.TRIG)
                  .parse(StreamRDFLib.dataset(data)));
      ConnectionIndexes indexes = ConnectionIndexes.open(store, relations, Optional.empty());
      try (Connections connections = new Connections(store, relations, indexes)) {
        Map<String, Boolean> contested = new HashMap<>();
        connections
            .around(
                new VicinityRequest(
                    store.namespaces().entity("brzeg"),
                    1,
                    List.of(),
                    Set.of(),
                    Set.of("took-place-in"),
                    Optional.empty(),
                    Optional.empty(),
                    "de"))
            .bonds()
            .forEach(bond -> contested.put(bond.from().id(), bond.contested()));

        assertThat(contested)
            .containsExactlyInAnyOrderEntriesOf(Map.of("fair", true, "concert", false));
      }
    }
  }
}
