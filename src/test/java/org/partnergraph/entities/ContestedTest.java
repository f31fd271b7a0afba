package org.partnergraph.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.junit.jupiter.api.Test;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

class ContestedTest {

  @Test
  void showsBothValuesOfASingleValuedPropertyWithTheirDocuments() {
    try (KnowledgeStore store = Tdb2Store.inMemory(Namespaces.CANONICAL)) {
      store.write(
          data ->
              RDFParser.source(ContestedTest.class.getResource("contested.trig").toString())
                  .lang(Lang.TRIG)
                  .parse(StreamRDFLib.dataset(data)));
      Cards cards = new Cards(store.namespaces());

      List<Contested> contested =
          store.read(s -> cards.card(s, store.namespaces().entity("anna"), "de")).contested();

      assertThat(contested).singleElement().satisfies(ContestedTest::hasBothBegins);
    }
  }

  private static void hasBothBegins(Contested contested) {
    assertThat(contested.subject().id()).isEqualTo("post-held-anna-mayor");
    assertThat(contested.property().id()).isEqualTo("begin");
    assertThat(contested.values())
        .extracting(v -> ((Literal) v.value()).value() + " " + v.documents())
        .containsExactlyInAnyOrder("2001 [doc-a]", "2002-05 [doc-b]");
    assertThat(contested.values())
        .allSatisfy(value -> assertThat(value.evidence()).singleElement());
  }
}
