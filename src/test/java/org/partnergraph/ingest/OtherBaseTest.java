package org.partnergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnergraph.ShippedStore;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.RefusedCommitException;

/** The shipped graph in a deployment that answers under its own base. */
class OtherBaseTest {

  private static final Namespaces OTHER = new Namespaces("https://example.org/pg/");

  private static KnowledgeStore store;

  @BeforeAll
  static void openStore() {
    store = ShippedStore.fresh(OTHER);
  }

  @AfterAll
  static void closeStore() {
    store.close();
  }

  @Test
  void movesEveryIri() {
    List<Quad> quads = store.dataset().calculateRead(() -> Iter.toList(store.dataset().find()));
    assertThat(quads.size()).isGreaterThan(6000);
    assertThat(quads)
        .flatExtracting(OtherBaseTest::nodes)
        .noneMatch(text -> text.contains(Namespaces.CANONICAL.base()));
  }

  @Test
  void derivesTheSame() {
    Derived here = new Derived(store);
    Derived canonical = new Derived(ShippedStore.readOnly());
    assertThat(here.pairs(OTHER.term("met")))
        .isEqualTo(canonical.pairs(Namespaces.CANONICAL.term("met")))
        .hasSize(38);
    assertThat(here.size()).isEqualTo(canonical.size());
  }

  @Test
  void refusesTheSame() {
    Node person = OTHER.entity("burkhard-jung");
    Node unknown = OTHER.term("noSuchProperty");
    assertThatThrownBy(
            () -> store.write(d -> d.add(OTHER.entitiesGraph(), person, unknown, person)))
        .isInstanceOf(RefusedCommitException.class)
        .hasMessageContaining("KnownPropertyShape: burkhard-jung noSuchProperty");
    assertThatThrownBy(() -> Fixture.load(store, Fixture.file("nobody-takes-part.trig")))
        .isInstanceOf(RefusedCommitException.class)
        .hasMessageContaining("Participation-agent: participation-1 agent|capacity");
  }

  @Test
  void readsACanonicalAddressAsItsOwn() {
    Node iri = NodeFactory.createURI(Namespaces.CANONICAL.entities() + "erika-mueller");
    Fixture.load(store, Fixture.file("newcomer.trig"));
    assertThat(new Derived(store).of("erika-mueller", Node.ANY)).contains("Erika Müller", "Actor");
    boolean foreign =
        store
            .dataset()
            .calculateRead(() -> store.dataset().contains(Node.ANY, iri, Node.ANY, Node.ANY));
    assertThat(foreign).isFalse();
  }

  private static List<String> nodes(Quad quad) {
    return Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
        .map(Node::toString)
        .toList();
  }
}
