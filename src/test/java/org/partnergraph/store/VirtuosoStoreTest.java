package org.partnergraph.store;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.store.remote.RemoteStore;

/** The contract, kept by Virtuoso. */
@EnabledIf(
    value = "org.partnergraph.store.VirtuosoEngine#isInstalled",
    disabledReason = "virtuoso-opensource-7 is not installed")
class VirtuosoStoreTest extends KnowledgeStoreContract {

  private static VirtuosoEngine engine;

  @BeforeAll
  static void startTheEngine() {
    engine = VirtuosoEngine.start();
  }

  @AfterAll
  static void stopTheEngine() {
    engine.close();
  }

  @Override
  KnowledgeStore open() {
    engine.clear();
    return RemoteStore.open(engine.settings(), Namespaces.CANONICAL);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 600})
  void refusesAnIllTypedLiteralAndGoesOn(int statements) {
    Node illTyped = NodeFactory.createLiteralDT("abc", XSDDatatype.XSDinteger);
    fill();
    assertThatThrownBy(
            () ->
                store.write(
                    data -> {
                      data.removeGraph(TWO);
                      range(1, statements).forEach(i -> data.add(ONE, B, P, number(i)));
                      data.add(ONE, B, P, illTyped);
                    }))
        .isInstanceOf(RefusedCommitException.class);
    assertThat(count("SELECT * { GRAPH ?g { ?s ?p ?o } }")).isEqualTo(6);
    assertThat(store.write(data -> data.add(ONE, B, P, number(0)))).isEqualTo(2);
    assertThat(count("SELECT * { GRAPH ?g { ?s ?p ?o } }")).isEqualTo(7);
  }
}
