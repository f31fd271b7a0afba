package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.store.Tdb2Store;

class PlainPatternTest {

  private static final String FUNCTION = "urn:function";
  private static final Tdb2Store STORE = store();

  private static final String PATTERN =
      """
      PREFIX cp: <https://w3id.org/partnergraph/ontology#>
      PREFIX id: <https://w3id.org/partnergraph/id/>
      SELECT DISTINCT ?from ?to ?bearer ?when WHERE {
        ?bearer cp:agent ?from ; cp:event ?to
        %s
      }
      """;

  private static Tdb2Store store() {
    Tdb2Store store = new RandomStatements(7).store(600);
    PropertyFunctionRegistry functions =
        PropertyFunctionRegistry.createFrom(PropertyFunctionRegistry.standardRegistry());
    functions.put(FUNCTION, functions.get(RDFS.member.getURI()));
    PropertyFunctionRegistry.set(store.dataset().getContext(), functions);
    return store;
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  @Test
  void understandsNearlyAllRelations() {
    long understood =
        Edges.RELATIONS.all().stream()
            .filter(relation -> joined(relation.pattern()).isPresent())
            .count();
    assertThat(understood).isGreaterThanOrEqualTo(Edges.RELATIONS.all().size() - 6L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ". ?from a cp:City . ?to a ?kind",
        ". id:n1 cp:evidence ?to",
        ". ?bearer cp:role id:role-host . ?other cp:role id:role-host ; cp:agent ?from",
        "VALUES ?p { cp:agent cp:event } ?from ?p ?to",
        "VALUES ?p { cp:agent cp:event } ?to cp:supports ?p",
        "VALUES ?p { cp:agent cp:nothing } ?bearer ?p ?n ; cp:evidence ?e . ?e cp:supports ?p",
        "VALUES ?from { id:n1 id:n2 id:n3 id:n1 }",
        "VALUES ?when { id:n1 id:n2 }",
        "BIND(?to AS ?when)",
        "{ ?to cp:place ?when } UNION { ?to cp:partOf ?when }",
        "{ ?to cp:place ?when } UNION { ?from a ?kind } UNION { VALUES ?to { id:n1 id:n2 } }",
        "{ ?to cp:place ?x } UNION { ?to cp:partOf ?y } FILTER NOT EXISTS { ?x a cp:City } BIND(?to AS ?when)",
        "FILTER(?from != ?to)",
        "FILTER(?from != ?to || isBlank(?bearer))",
        "FILTER(isLiteral(?to) && ?missing = 1 || ?from = ?to)",
        "FILTER(BOUND(?from) && !BOUND(?when) && isIRI(?to) && !isLiteral(?from))",
        "FILTER(STR(?from) < STR(?to) && !sameTerm(?from, ?to) && ?from NOT IN (id:n1, id:n2))",
        "FILTER(LANG(?to) = '' && DATATYPE(?to) = <http://www.w3.org/2001/XMLSchema#string>)",
        "FILTER EXISTS { ?from a cp:City }",
        "FILTER EXISTS { ?x cp:agent ?from FILTER(?x != ?bearer) }",
        "FILTER NOT EXISTS { ?other cp:event ?to FILTER(?other != ?bearer) }",
        "FILTER NOT EXISTS { VALUES ?kind { cp:City cp:Event } ?to a ?kind FILTER EXISTS { ?to cp:agent ?x } }",
        "FILTER(EXISTS { ?to cp:place ?x } || NOT EXISTS { ?to cp:partOf ?x })",
        "FILTER EXISTS { VALUES ?from { id:n1 id:n2 } }",
        "FILTER EXISTS { ?nothing a cp:City }",
        "FILTER EXISTS { ?unknown cp:unknown id:unknown }",
        ". ?unknown cp:unknown id:unknown"
      })
  void joinsAsAQueryDoes(String more) {
    Query pattern = QueryFactory.create(PATTERN.formatted(more));
    assertThat(joined(pattern)).hasValue(asked(pattern));
  }

  /** They are asked as queries. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPTIONAL { ?to cp:place ?when }",
        ". ?to cp:place|cp:partOf ?when",
        ". ?to cp:partOf+ ?when",
        ". ?to cp:place 'Leipzig'",
        ". ?to ?any ?when",
        ". ?to cp:place ?to",
        "{ ?to cp:place ?when } UNION { ?to cp:partOf ?when FILTER(?when != id:n1) }",
        "{ ?to cp:place ?when } UNION { ?to cp:partOf+ ?when }",
        "{ ?to cp:place ?x } UNION { ?to cp:partOf ?x } { ?to cp:place ?x } UNION { ?to cp:partOf ?x }",
        "MINUS { ?to cp:place ?when }",
        "GRAPH ?graph { ?to cp:place ?when }",
        "BIND(STR(?to) AS ?when)",
        "BIND(?x AS ?when) . ?x cp:place ?y",
        "BIND(?to AS ?when) . ?when cp:place ?from",
        "VALUES (?from ?when) { (id:n1 id:n2) }",
        "VALUES ?from { id:n1 UNDEF }",
        "VALUES ?from { id:n1 } VALUES ?from { id:n2 }",
        "FILTER(?from = ?to || EXISTS { ?from a cp:City })",
        "FILTER EXISTS { OPTIONAL { ?from a cp:City } }",
        "FILTER(NOW() > '2020-01-01T00:00:00Z'^^<http://www.w3.org/2001/XMLSchema#dateTime>)",
        "FILTER(?from != ?to || RAND() < 2)",
        "FILTER(STR(?from) IN (STRUUID()))",
        "FILTER(!<http://jena.apache.org/ARQ/function#now>())",
        "FILTER EXISTS { ?from a cp:City FILTER(UUID() != ?from) }",
        ". ?to <http://www.w3.org/2000/01/rdf-schema#member> ?when",
        "FILTER NOT EXISTS { ?to <http://jena.apache.org/ARQ/list#member> ?when }",
        "VALUES ?p { cp:place <http://jena.apache.org/ARQ/property#splitIRI> } ?to ?p ?when",
        ". ?to <" + FUNCTION + "> ?when",
        "{ SELECT ?to { ?to cp:place ?from } LIMIT 3 }"
      })
  void leavesToAQueryWhatItDoesNotUnderstand(String more) {
    assertThat(joined(QueryFactory.create(PATTERN.formatted(more)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIMIT 3", "OFFSET 3", "GROUP BY ?from", "VALUES ?from { <urn:x> }"})
  void leavesToAQueryWhatIsNotAllRows(String end) {
    Query query = QueryFactory.create("SELECT ?from WHERE { ?from <urn:p> ?to } " + end);
    assertThat(joined(query)).isEmpty();
  }

  /** The rows that a query gives of it have no end, and are left out. */
  @ParameterizedTest
  @ValueSource(
      strings = {"?from cp:event ?too", "?form cp:event ?to", "?f cp:agent ?t FILTER(?from = ?to)"})
  void leavesToAQueryWhatMayLackAnEnd(String pattern) {
    String query =
        "PREFIX cp: <https://w3id.org/partnergraph/ontology#> SELECT ?from ?to WHERE { %s }";
    assertThat(joined(QueryFactory.create(query.formatted(pattern)))).isEmpty();
  }

  private static Optional<Set<PatternRow>> joined(Query pattern) {
    return STORE.read(
        snapshot -> {
          Query none = QueryFactory.create("SELECT * {}");
          Terms terms = new Terms();
          return PlainPattern.of(pattern, new Statements(snapshot, terms, none))
              .map(plain -> rows(plain, terms));
        });
  }

  private static Set<PatternRow> rows(PlainPattern plain, Terms terms) {
    Set<PatternRow> rows = new HashSet<>();
    plain.read(
        (from, to, bearer, when) ->
            rows.add(
                new PatternRow(
                    terms.node(from), terms.node(to), node(terms, bearer), node(terms, when))));
    return rows;
  }

  private static Node node(Terms terms, int number) {
    return number == Terms.NONE ? null : terms.node(number);
  }

  private static Set<PatternRow> asked(Query pattern) {
    return STORE.read(
        snapshot ->
            snapshot.select(pattern, BindingFactory.empty()).stream()
                .map(PatternRow::of)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet()));
  }
}
