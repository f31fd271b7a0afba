package org.partnergraph.ontology;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.ShippedStore;

/** The examples that explain the terms are statements of the shipped graph, not made up. */
class TermExamplesTest {

  private final DatasetGraph shipped = ShippedStore.readOnly().dataset();
  private final DatasetGraph files = CheckedFiles.shipped();

  @Test
  void areStatedInTheShippedGraphOrSaidToBeMadeUp() {
    Map<Node, String> examples =
        files.stream(CheckedFiles.name("ontology"), Node.ANY, SKOS.example.asNode(), Node.ANY)
            .collect(toMap(Quad::getSubject, q -> q.getObject().getLiteralLexicalForm()));
    assertThat(examples).hasSizeGreaterThan(130);
    examples.values().removeIf(example -> unstated(example).isEmpty());
    assertThat(examples).containsOnlyKeys(madeUp());
  }

  private Set<Node> madeUp() {
    return files.stream(
            Quad.defaultGraphIRI, Node.ANY, CheckedFiles.name("madeUpBecause"), Node.ANY)
        .map(Quad::getSubject)
        .collect(toSet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id:leipzig cp:partnerOf id:leipzig .",
        "GRAPH id:doc-000 { id:F002-004 cp:firstLine 9 . }",
        "id:leipzig skos:prefLabel \"Lei…t\"@de ."
      })
  void areNoticedWhenNobodyStatesThem(String example) {
    assertThat(unstated(example)).hasSize(1);
  }

  private List<Quad> unstated(String example) {
    DatasetGraph statements = DatasetGraphFactory.create();
    RDFParser.fromString(CheckedFiles.PREFIXES + example, Lang.TRIG).parse(statements);
    return shipped.calculateRead(
        () -> statements.stream().filter(quad -> !isShipped(quad)).toList());
  }

  private boolean isShipped(Quad quad) {
    Node graph = quad.isDefaultGraph() ? Quad.unionGraph : quad.getGraph();
    return shipped.stream(graph, quad.getSubject(), quad.getPredicate(), Node.ANY)
        .anyMatch(stated -> shows(quad.getObject(), stated.getObject()));
  }

  /** A long text may be shortened by dots. */
  private static boolean shows(Node example, Node stated) {
    return example.equals(stated)
        || example.isLiteral()
            && stated.isLiteral()
            && example.getLiteralLanguage().equals(stated.getLiteralLanguage())
            && Pattern.matches(
                "(?s)\\Q" + example.getLiteralLexicalForm().replace("…", "\\E.+\\Q") + "\\E",
                stated.getLiteralLexicalForm());
  }
}
