package org.partnergraph.store;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How statements and graphs are added to and deleted from every store. */
abstract class WritingContract extends StoreFixture {

  @ParameterizedTest
  @CsvSource({
    "one, a, p, b, 5",
    "one, a, p, *, 4",
    "one, *, *, *, 3",
    "*,   a, *, *, 2",
    "*,   *, *, b, 3",
    "*,   *, *, *, 0",
    "two, b, p, a, 6",
  })
  void deletesWhatAPatternMatches(String g, String s, String p, String o, int left) {
    fill();
    store.write(data -> data.deleteAny(node("g/" + g), node(s), node(p), node(o)));
    assertThat(count("SELECT * { GRAPH ?g { ?s ?p ?o } }")).isEqualTo(left);
    assertThat(store.version()).isEqualTo(left == 6 ? 1 : 2);
  }

  @Test
  void removesAGraphOfAnySizeAndNothingElse() {
    int many = 2_500;
    store.write(data -> range(0, many).forEach(i -> data.add(ONE, A, P, number(i))));
    store.write(data -> data.add(TWO, A, P, B));
    store.write(data -> data.removeGraph(ONE));
    assertThat(count("SELECT * { ?s ?p ?o }")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"50000", "50000.0", "50000.00", "+50000", "0.50", "-7", "0"})
  void keepsOneSpellingOfADecimalAndDeletesItInAny(String text) {
    Node written = NodeFactory.createLiteralDT(text, XSDDatatype.XSDdecimal);
    Node spelled =
        NodeFactory.createLiteralDT(
            text + (text.contains(".") ? "0" : ".0"), XSDDatatype.XSDdecimal);
    store.write(data -> data.add(ONE, A, P, written));
    store.write(data -> data.add(ONE, A, P, spelled));
    assertThat(count("SELECT * { ?s ?p ?o }")).isEqualTo(1);
    assertThat(store.version()).isEqualTo(1);

    update("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }");
    assertThat(count("SELECT * { ?s ?p ?o }")).isZero();

    store.write(data -> data.add(ONE, A, P, written));
    store.write(data -> data.delete(ONE, A, P, spelled));
    assertThat(count("SELECT * { ?s ?p ?o }")).isZero();
  }

  @Test
  void replacesAGraphByItsOwnContent() {
    fill();
    store.write(data -> data.addGraph(ONE, data.getGraph(ONE)));
    store.write(data -> data.addGraph(TWO, data.getGraph(ONE)));
    assertThat(count("SELECT * { GRAPH ?g { ?s ?p ?o } }")).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE WHERE { GRAPH <g/one> { <a> ?p ?o } }        | 1 | 3",
        "DELETE WHERE { GRAPH ?g { ?s <p> <b> } }            | 1 | 2",
        "DELETE { GRAPH ?g { ?s ?p ?o } } INSERT { GRAPH <g/two> { ?o ?p ?s } } WHERE { GRAPH ?g { ?s ?p ?o } FILTER (?g = <g/one>) } | 0 | 6",
        "DROP GRAPH <g/one>                                  | 0 | 3",
        "CLEAR GRAPH <g/one>                                 | 0 | 3",
        "CLEAR ALL                                           | 0 | 0",
        "DROP ALL                                            | 0 | 0",
        "MOVE <g/one> TO <g/two>                             | 0 | 3",
        "COPY <g/one> TO <g/two>                             | 3 | 3",
        "ADD <g/one> TO <g/two>                              | 3 | 5",
      })
  void obeysSparqlUpdates(String update, int leftInOne, int leftInTwo) {
    fill();
    update(update);
    assertThat(count("SELECT * { GRAPH <http://example.org/g/one> { ?s ?p ?o } }"))
        .isEqualTo(leftInOne);
    assertThat(count("SELECT * { GRAPH <http://example.org/g/two> { ?s ?p ?o } }"))
        .isEqualTo(leftInTwo);
    assertThat(store.version()).isEqualTo(2);
  }

  @Test
  void leavesTheDerivedGraphToItsRulesWhenAllIsCleared() {
    Node derived = store.namespaces().derivedGraph();
    store.beforeCommit((data, changes) -> data.add(derived, A, P, B));
    fill();
    update("CLEAR ALL");
    assertThat(count("SELECT * { GRAPH ?g { ?s ?p ?o } }")).isEqualTo(1);
    assertThatThrownBy(() -> store.write(data -> data.delete(derived, A, P, B)))
        .isInstanceOf(RefusedCommitException.class)
        .hasMessageContaining("rules only");
  }

  @Test
  void showsNoStatementOfItsOwn() {
    fill();
    List<Node> graphs = new ArrayList<>();
    store
        .dataset()
        .executeRead(
            () -> store.dataset().find().forEachRemaining(quad -> graphs.add(quad.getGraph())));
    assertThat(graphs).hasSize(6).containsOnly(ONE, TWO);
    assertThat(store.dataset().<Boolean>calculateRead(this::defaultGraphIsEmpty)).isTrue();
    update("CLEAR ALL");
    assertThat(store.dataset().<Boolean>calculateRead(store.dataset()::isEmpty)).isTrue();
  }

  @Test
  void writesOnlyGraphsThatHaveAnIri() {
    List<Node> names =
        List.of(Quad.unionGraph, Quad.defaultGraphNodeGenerated, NodeFactory.createBlankNode());
    assertThat(names)
        .allSatisfy(
            name ->
                assertThatThrownBy(() -> store.write(data -> data.add(name, A, P, B)))
                    .isInstanceOf(RefusedCommitException.class)
                    .hasMessageContaining("name a graph"));
  }

  @Test
  void refusesToWriteTheDefaultGraph() {
    assertThatThrownBy(() -> store.write(data -> data.add(Quad.defaultGraphIRI, A, P, B)))
        .isInstanceOf(RefusedCommitException.class)
        .hasMessageContaining("name a graph");
  }

  @Test
  void refusesToWriteTheDerivedGraphFromOutside() {
    Node derived = store.namespaces().derivedGraph();
    assertThatThrownBy(() -> store.write(data -> data.add(derived, A, P, B)))
        .isInstanceOf(RefusedCommitException.class)
        .hasMessageContaining("rules only");
  }

  @Test
  void showsTheUnionOfTheNamedGraphsAsDefaultGraph() {
    store.write(
        data -> {
          data.add(ONE, A, P, B);
          data.add(TWO, A, P, B);
          data.add(TWO, B, P, A);
        });
    assertThat(count("SELECT * { ?s ?p ?o }")).isEqualTo(2);
    assertThat(count("SELECT * { GRAPH ?g { ?s ?p ?o } }")).isEqualTo(3);
  }

  private boolean defaultGraphIsEmpty() {
    return store.dataset().getDefaultGraph().isEmpty();
  }
}
