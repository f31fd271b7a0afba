package org.partnergraph.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.rest.UnknownEntities;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** Things with more relations than a document takes. */
class ThingDescriptionsTest {

  private static final Namespaces OURS = Namespaces.CANONICAL;
  private static final Node HUB = OURS.entity("hub");
  private static final Node GRAPH = OURS.entity("graph-test");

  private KnowledgeStore store;
  private SearchIndex index;

  @BeforeEach
  void opensAStore() {
    store = Tdb2Store.inMemory(OURS);
    index = SearchIndex.inMemory(store);
  }

  @AfterEach
  void closesIt() {
    index.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({"1000, 2000, 0", "1001, 0, 1", "0, 2001, 1", "1500, 2500, 1"})
  void saysWhereItWasCut(int relations, int links, int notes) {
    fill(relations, links);
    Graph graph = describe();
    Node document = NodeFactory.createURI(OURS.base() + "doc/hub");
    List<String> comments =
        graph.stream(document, RDFS.comment.asNode(), Node.ANY)
            .map(triple -> triple.getObject().getLiteralLanguage())
            .sorted()
            .toList();
    assertThat(comments).isEqualTo(notes == 0 ? List.of() : List.of("de", "en", "pl"));
    assertThat(graph.stream(document, RDFS.seeAlso.asNode(), Node.ANY).count()).isEqualTo(notes);
    assertThat(graph.stream(Node.ANY, OURS.term("party"), HUB).count())
        .isEqualTo(Math.min(relations, 1000));
    assertThat(graph.stream(Node.ANY, OURS.term("locatedIn"), HUB).count())
        .isEqualTo(Math.min(links, 2000));
  }

  private Graph describe() {
    Things things = new Things(OURS, new EntityResolver(OURS), new UnknownEntities(store, index));
    return store.read(snapshot -> new ThingDescriptions(OURS, things).of(snapshot, HUB, "hub"));
  }

  private void fill(int relations, int links) {
    Node entity = OURS.term("Entity");
    store.write(
        data -> {
          data.add(GRAPH, HUB, RDF.type.asNode(), entity);
          for (int i = 0; i < relations; i++) {
            data.add(GRAPH, OURS.entity("relation-" + i), OURS.term("party"), HUB);
          }
          for (int i = 0; i < links; i++) {
            Node other = OURS.entity("other-" + i);
            data.add(GRAPH, other, RDF.type.asNode(), entity);
            data.add(GRAPH, other, OURS.term("locatedIn"), HUB);
          }
        });
  }
}
