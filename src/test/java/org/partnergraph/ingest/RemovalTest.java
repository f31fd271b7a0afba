package org.partnergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.partnergraph.store.Namespaces;

/** Which evidence goes with a thing that two decisions and two relations have to do with. */
class RemovalTest {

  private static final String DATA =
      """
      PREFIX cp: <https://w3id.org/partnergraph/ontology#>
      PREFIX id: <https://w3id.org/partnergraph/id/>
      GRAPH id:doc-1 {
        id:gone a cp:Person . id:other a cp:Person .
        id:hers a cp:QualifiedRelation ; cp:agent id:gone ; cp:evidence id:only , id:decided , id:plain .
        id:his a cp:QualifiedRelation ; cp:agent id:other ; cp:evidence id:plain .
        id:only a cp:Evidence ; cp:supports cp:agent .
        id:decided a cp:Evidence ; cp:supports cp:agent .
        id:plain a cp:Evidence .
        id:orphan a cp:Evidence .
      }
      GRAPH id:graph-decisions {
        id:about-other a cp:Decision ; cp:subject id:other ; cp:basedOn id:decided .
        id:about-gone a cp:Decision ; cp:subject id:gone ; cp:basedOn id:orphan .
      }
      """;

  private final DatasetGraph data = DatasetGraphFactory.create();

  RemovalTest() {
    RDFParser.fromString(DATA, Lang.TRIG).parse(data);
    new Removal(data, Namespaces.CANONICAL, Set.of()).remove(List.of(node("gone")));
  }

  @Test
  void takesOutTheThingAndWhatRestsOnIt() {
    assertThat(Stream.of("gone", "hers", "about-gone", "only", "orphan").filter(this::isNamed))
        .isEmpty();
  }

  @Test
  void keepsWhatADecisionAboutAnotherIsBasedOn() {
    Node basedOn = Namespaces.CANONICAL.term("basedOn");
    assertThat(data.contains(Node.ANY, node("about-other"), basedOn, node("decided"))).isTrue();
    assertThat(isNamed("decided")).isTrue();
    Node supports = Namespaces.CANONICAL.term("supports");
    assertThat(data.contains(Node.ANY, node("decided"), supports, Node.ANY)).isFalse();
  }

  @Test
  void keepsSharedEvidenceThatNamesNoProperty() {
    Node evidence = Namespaces.CANONICAL.term("evidence");
    assertThat(data.contains(Node.ANY, node("his"), evidence, node("plain"))).isTrue();
    assertThat(data.contains(Node.ANY, node("plain"), Node.ANY, Node.ANY)).isTrue();
  }

  private boolean isNamed(String id) {
    return data.contains(Node.ANY, node(id), Node.ANY, Node.ANY)
        || data.contains(Node.ANY, Node.ANY, Node.ANY, node(id));
  }

  private static Node node(String id) {
    return Namespaces.CANONICAL.entity(id);
  }
}
