package org.partnergraph.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.store.KnowledgeStore;

class EntityResolverTest {

  private static KnowledgeStore store;

  @BeforeAll
  static void loads() {
    store = Shipped.load();
  }

  @AfterAll
  static void closes() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "leipzig",
        " leipzig ",
        "https://w3id.org/partnergraph/id/leipzig",
        "Q2079",
        "http://www.wikidata.org/entity/Q2079",
        "https://www.wikidata.org/wiki/Q2079"
      })
  void findsLeipzigByIdIriAndWikidata(String text) {
    assertThat(resolve(text)).contains(store.namespaces().entity("leipzig"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "participation-meeting-2024-11-18-holger-mahnicke",
        "F002-004",
        "doc-002",
        "role-host"
      })
  void findsFactsEvidenceDocumentsAndConcepts(String id) {
    assertThat(resolve(id)).contains(store.namespaces().entity(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nowhere",
        "Leipzig an der Elster",
        "Q99999999",
        "https://example.org/leipzig",
        "https://w3id.org/partnergraph/id/",
        "> } DROP ALL"
      })
  void findsNothingElse(String text) {
    assertThat(resolve(text)).isEmpty();
  }

  @Test
  void knowsNoIdBeforeSomethingIsSaidOfIt() {
    assertThat(resolve("F002-999")).isEmpty();
  }

  private static Optional<Node> resolve(String text) {
    EntityResolver resolver = new EntityResolver(store.namespaces());
    return store.read(snapshot -> resolver.resolve(snapshot, text));
  }
}
