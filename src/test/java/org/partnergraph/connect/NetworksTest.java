package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

class NetworksTest {

  private static final Relations RELATIONS =
      new Relations(
          List.of(Links.relation("knows", 0.5, false, true), Links.toDocument("mentioned", 0.1)),
          new Policy(Set.of(Links.iri("Country")), Set.of(Links.iri("Document")), 500));

  private KnowledgeStore store;
  private ConnectionIndexes indexes;

  @BeforeEach
  void opensAChainOfFive() {
    store = Tdb2Store.inMemory(Namespaces.CANONICAL);
    link("a", "knows", "b");
    link("b", "knows", "c");
    link("c", "knows", "d");
    link("d", "knows", "e");
    link("a", "mentioned", "text");
    link("e", "mentioned", "text");
    indexes = ConnectionIndexes.open(store, RELATIONS, Optional.empty());
  }

  @AfterEach
  void closesIt() {
    indexes.close();
    store.close();
  }

  @Test
  void holdsAllLinksButThoseOverDocuments() {
    Network network = networks(100).read(Optional.empty(), 1, "en");
    assertThat(network.edges()).hasSize(4).allMatch(edge -> edge.kind().equals("knows"));
    assertThat(network.vertices()).hasSize(5);
    assertThat(network.version()).isEqualTo(store.version());
  }

  @Test
  void holdsWhatLiesAroundAThingStepByStep() {
    for (int depth = 1; depth <= 4; depth++) {
      Network network = networks(100).read(Optional.of(Links.iri("a")), depth, "en");
      assertThat(network.edges()).hasSize(depth);
      assertThat(network.vertices()).hasSize(depth + 1);
    }
  }

  @Test
  void refusesMoreThanTheMost() {
    assertThat(networks(4).read(Optional.empty(), 1, "en").edges()).hasSize(4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> networks(3).read(Optional.empty(), 1, "en"))
        .withMessageContaining("more than 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> networks(2).read(Optional.of(Links.iri("a")), 4, "en"));
    assertThat(networks(2).read(Optional.of(Links.iri("a")), 2, "en").edges()).hasSize(2);
  }

  @Test
  void holdsWhatIsLinkedWithNothingAlone() {
    Network network = networks(2).read(Optional.of(Links.iri("nobody")), 2, "en");
    assertThat(network.edges()).isEmpty();
    assertThat(network.vertices()).hasSize(1);
  }

  private Networks networks(int most) {
    return new Networks(store, RELATIONS, indexes, most);
  }

  private void link(String from, String property, String to) {
    Node graph = Links.iri("graph");
    store.write(
        data -> {
          data.add(graph, Links.iri(from), Links.iri(property), Links.iri(to));
          data.add(graph, Links.iri("text"), RDF.type.asNode(), Links.iri("Document"));
        });
  }
}
