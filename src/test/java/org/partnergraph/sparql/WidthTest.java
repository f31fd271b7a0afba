package org.partnergraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.UpdateFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidthTest {

  private static String patterns(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "?s%d ?p%d ?o%d . ".formatted(i, i, i))
        .collect(Collectors.joining());
  }

  private static boolean isTooWide(String query) {
    return Width.isTooWide(QueryFactory.create(query, Syntax.syntaxARQ));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { %s }",
        "SELECT * { { SELECT * { %s } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { %s } }",
        "SELECT * { ?s ?p ?o OPTIONAL { ?a ?b ?c FILTER NOT EXISTS { %s } } }",
        "SELECT (EXISTS { %s } AS ?x) { }",
        "SELECT * { ?s ?p ?o MINUS { GRAPH ?g { { %s } UNION { } } } }",
        "ASK { { SELECT * { { SELECT * { %s } } } } }",
      })
  void countsPatternsWhereverTheyStand(String form) {
    assertThat(isTooWide(form.formatted(patterns(1001)))).isTrue();
    assertThat(isTooWide(form.formatted(patterns(900)))).isFalse();
  }

  @Test
  void addsUp() {
    String half = patterns(600);
    assertThat(isTooWide("SELECT * { " + half + " { SELECT * { " + half + " } } }")).isTrue();
    assertThat(isTooWide("DESCRIBE <urn:a>")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE { ?s0 ?p0 ?o0 } WHERE { %s }",
        "INSERT { } WHERE { { SELECT * { %s } } }",
        "DELETE WHERE { %s }",
        "CLEAR ALL ; DELETE WHERE { %s }",
      })
  void countsThoseOfUpdates(String form) {
    assertThat(Width.isTooWide(UpdateFactory.create(form.formatted(patterns(1001))))).isTrue();
    assertThat(Width.isTooWide(UpdateFactory.create(form.formatted(patterns(1000))))).isFalse();
  }

  @Test
  void countsNoData() {
    String update = "INSERT DATA { " + "<urn:a> <urn:b> <urn:c> . ".repeat(2000) + " }";
    assertThat(Width.isTooWide(UpdateFactory.create(update))).isFalse();
  }
}
