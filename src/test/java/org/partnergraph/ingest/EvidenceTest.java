package org.partnergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.partnergraph.ShippedStore;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;

/** What holds of all data that ships: each statement can be traced to words, each id to a name. */
class EvidenceTest {

  private final KnowledgeStore store = ShippedStore.readOnly();
  private final Namespaces namespaces = store.namespaces();

  @Test
  void quotesEverySourceWordForWordAtTheLinesItNames() {
    Map<String, SourceText> texts = new HashMap<>();
    List<Binding> evidence = TestQuery.rows(store, "evidence.rq");
    assertThat(evidence).hasSizeGreaterThanOrEqualTo(160);
    assertThat(evidence)
        .allSatisfy(
            row -> {
              SourceText text =
                  texts.computeIfAbsent(
                      string(row, "file"),
                      file ->
                          SourceText.of(ShippedStore.HOME.resolve("data/sources").resolve(file)));
              assertThat(text.has(string(row, "quote"), number(row, "first"), number(row, "last")))
                  .as("%s: %s", row.get("evidence"), row.get("quote"))
                  .isTrue();
            });
  }

  @Test
  void hasABearerForEveryEvidence() {
    assertThat(TestQuery.rows(store, "evidence-without-bearer.rq")).isEmpty();
  }

  @Test
  void hasNoBlankNodes() {
    List<Quad> statements = statements();
    assertThat(statements).hasSizeGreaterThan(3000);
    assertThat(statements).flatExtracting(EvidenceTest::nodes).noneMatch(Node::isBlank);
  }

  @Test
  void namesEachThingThatIsUsedInThreeLanguages() {
    Query query = TestQuery.named("unnamed.rq");
    Set<Node> used = usedIds();
    assertThat(used).hasSizeGreaterThan(500);
    assertThat(used).allSatisfy(id -> assertThat(lacks(query, id)).as(id.getURI()).isEmpty());
  }

  @Test
  void usesWellFormedIdsOnly() {
    assertThat(usedIds())
        .allSatisfy(id -> assertThat(namespaces.localId(id.getURI())).as(id.getURI()).isPresent());
  }

  private List<Node> lacks(Query query, Node id) {
    Binding thing = BindingFactory.binding(Var.alloc("thing"), id);
    return store.read(snapshot -> snapshot.column(query, thing, "lacks"));
  }

  /** Everything under our ids that a statement of the data is about or points to. */
  private Set<Node> usedIds() {
    Set<Node> used = new HashSet<>();
    for (Quad statement : statements()) {
      Stream.of(statement.getSubject(), statement.getObject())
          .filter(node -> node.isURI() && node.getURI().startsWith(namespaces.entities()))
          .forEach(used::add);
    }
    // these graphs say of themselves what they hold
    used.remove(namespaces.entity("graph-decisions"));
    used.remove(namespaces.entity("graph-judgements"));
    return used;
  }

  /** The statements of the data: not of the ontology, and not what is derived. */
  private List<Quad> statements() {
    Set<Node> others = Set.of(namespaces.ontologyGraph(), namespaces.derivedGraph());
    return store
        .dataset()
        .calculateRead(
            () ->
                Iter.iter(store.dataset().find())
                    .filter(quad -> !others.contains(quad.getGraph()))
                    .toList());
  }

  private static List<Node> nodes(Quad quad) {
    return List.of(quad.getGraph(), quad.getSubject(), quad.getObject());
  }

  private static String string(Binding row, String variable) {
    return Optional.ofNullable(row.get(variable)).orElseThrow().getLiteralLexicalForm();
  }

  private static int number(Binding row, String variable) {
    return Integer.parseInt(string(row, variable));
  }
}
