package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.UpdateFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is run here: a count is refused before ARQ unfolds it. */
class CountedPathsTest {

  private static final String PREFIX = "PREFIX : <http://example.org/> ";

  static final String[] QUERIES = {
    "SELECT * { ?s % ?o }",
    "SELECT * { ?s :p+/(% | :q) ?o }",
    "SELECT * { GRAPH ?g { ?s % ?o } }",
    "SELECT * { { ?s :p ?o } UNION { ?s % ?o } }",
    "SELECT * { ?s :p ?o OPTIONAL { ?o % ?x } }",
    "SELECT * { ?s :p ?o MINUS { ?s % ?o } }",
    "SELECT * { ?s :p ?o { SELECT ?o { ?o % ?x } LIMIT 1 } }",
    "SELECT * { ?s :p ?o FILTER NOT EXISTS { ?s % ?o } }",
    "SELECT * { ?s :p ?o FILTER (1 = 2 || EXISTS { ?s % ?o }) }",
    "SELECT * { ?s :p ?o OPTIONAL { ?o :p ?x FILTER EXISTS { ?s % ?o } } }",
    "SELECT * { ?s :p ?o FILTER EXISTS { ?s :p ?x FILTER NOT EXISTS { ?s % ?o } } }",
    "SELECT * { ?s :p ?o BIND (EXISTS { ?s % ?o } AS ?there) }",
    "SELECT (EXISTS { ?s % ?o } AS ?there) { ?s :p ?o }",
    "SELECT * { ?s :p ?o } ORDER BY EXISTS { ?s % ?o }",
    "SELECT (COUNT(*) AS ?n) { ?s :p ?o } GROUP BY (EXISTS { ?s % ?o } AS ?there)",
    "SELECT (SUM(IF(EXISTS { ?s % ?o }, 1, 0)) AS ?n) { ?s :p ?o }",
    "SELECT ?s { ?s :p ?o } GROUP BY ?s HAVING (EXISTS { ?s % ?o })",
    "ASK { ?s % ?o }",
    "CONSTRUCT { ?s :p ?o } WHERE { ?s % ?o }",
    "DESCRIBE ?s { ?s % ?o }",
  };

  static final String[] UPDATES = {
    "INSERT { ?s :p ?o } WHERE { ?s % ?o }",
    "DELETE { ?s :p ?o } WHERE { GRAPH ?g { ?s % ?o } }",
    "WITH :g DELETE { ?s :p ?o } INSERT { ?s :q ?o } WHERE { ?s % ?o }",
    "INSERT { ?s :p ?o } WHERE { ?s :q ?o FILTER NOT EXISTS { ?s % ?o } }",
    "INSERT DATA { :a :p :b } ; INSERT { ?s :p ?o } WHERE { { SELECT * { ?s % ?o } } }",
  };

  private static final String[] TOO_MANY = {
    ":p{101}",
    ":p{20000}",
    ":p{3000000}",
    ":p{3000000,}",
    ":p{0,101}",
    "((:p{50}){50})",
    "^(:q/(:p{3}|:q){34})",
    "(((((:p{100}){100}){100}){100}){100}){100}"
  };

  private static final String[] FEW = {
    ":p{100}", ":p{0}", ":p{1,100}", "(:p{10}/:q{10}){10}", ":p{60}/:p{60}", "(:p/:q)+"
  };

  @ParameterizedTest
  @FieldSource("QUERIES")
  void refusesAQuery(String query) {
    for (String path : TOO_MANY) {
      assertThatThrownBy(() -> check(query, path))
          .as(path)
          .isInstanceOf(PathTooDeepException.class);
    }
    for (String path : FEW) {
      assertThatCode(() -> check(query, path)).as(path).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @FieldSource("UPDATES")
  void refusesAnUpdate(String update) {
    for (String path : TOO_MANY) {
      assertThatThrownBy(() -> checkUpdate(update, path))
          .as(path)
          .isInstanceOf(PathTooDeepException.class);
    }
    for (String path : FEW) {
      assertThatCode(() -> checkUpdate(update, path)).as(path).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DESCRIBE :a", "SELECT * {}", "CONSTRUCT WHERE { ?s :p ?o }"})
  void takesAQueryWithoutPaths(String query) {
    assertThatCode(() -> check(query, "")).doesNotThrowAnyException();
  }

  private static void check(String query, String path) {
    CountedPaths.requireFew(
        QueryFactory.create(PREFIX + query.replace("%", path), Syntax.syntaxARQ));
  }

  private static void checkUpdate(String update, String path) {
    CountedPaths.requireFew(UpdateFactory.create(PREFIX + update.replace("%", path)));
  }
}
