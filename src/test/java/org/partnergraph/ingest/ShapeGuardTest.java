package org.partnergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnergraph.ShippedStore;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.RefusedCommitException;

/** A commit is checked around what it changed; this must find what a check of everything finds. */
class ShapeGuardTest {

  private static final Namespaces NAMES = Namespaces.CANONICAL;
  private static final int EVERY = 199;

  /** Rules that see each graph of its own; they come after the shapes. */
  private static final Set<String> OTHER_GUARDS =
      Set.of("ClaimInGraph", "ProvedInGraph", "DecisionInGraph", "EvidenceInGraph", "QuoteInText");

  private static KnowledgeStore store;

  @BeforeAll
  static void openAStoreThatKeepsNothing() {
    store = ShippedStore.fresh();
    store.beforeCommit(
        (data, changes) -> {
          throw new Passed();
        });
  }

  @AfterAll
  static void closeStore() {
    store.close();
  }

  @Test
  void findsAroundADeletionWhatACheckOfEverythingFinds() {
    ShapeGuard guard = new ShapeGuard(new ShippedGraph(ShippedStore.HOME).shapes(NAMES), NAMES);
    List<Quad> deletions = someStatements();
    assertThat(deletions).hasSizeGreaterThan(10);
    List<Quad> refused = deletions.stream().filter(quad -> isRefused(d -> d.delete(quad))).toList();
    List<Quad> breaking = deletions.stream().filter(quad -> breaksAShape(guard, quad)).toList();
    assertThat(refused).isEqualTo(breaking).hasSizeBetween(3, deletions.size() - 1);
  }

  @Test
  void seesEvidenceThatLosesItsBearer() {
    Node evidence = NAMES.entity("F002-029");
    assertThatThrownBy(() -> store.write(d -> deleteAll(d, NAMES.term("evidence"), evidence)))
        .isInstanceOf(RefusedCommitException.class)
        .hasMessageContaining("Evidence-bearer: F002-029 ^evidence");
  }

  @Test
  void seesEvidenceThatLosesWhatItSupports() {
    Node document = NAMES.entity("doc-002");
    assertThatThrownBy(
            () ->
                store.write(
                    d -> d.deleteAny(Node.ANY, document, NAMES.term("dateUnlabelled"), Node.ANY)))
        .isInstanceOf(RefusedCommitException.class)
        .hasMessageContaining("SupportedPropertyShape: F002-003");
  }

  @Test
  void seesAPreferredValueThatIsNoLongerStated() {
    Node occurred = NAMES.entity("status-occurred");
    Node meeting = NAMES.entity("meeting-2024-11-18");
    try (KnowledgeStore own = ShippedStore.fresh()) {
      Fixture.load(own, Fixture.file("preferred-status.trig"));
      assertThatThrownBy(
              () -> own.write(d -> d.deleteAny(Node.ANY, meeting, NAMES.term("status"), occurred)))
          .isInstanceOf(RefusedCommitException.class)
          .hasMessageContaining("PreferredValueShape: preference-1");
    }
  }

  @Test
  void checksEverythingWhenTheOntologyChanges() {
    Node city = NAMES.term("City");
    Node superclass = RDFS.subClassOf.asNode();
    assertThatThrownBy(
            () ->
                store.write(
                    d -> d.delete(NAMES.ontologyGraph(), city, superclass, NAMES.term("Actor"))))
        .isInstanceOf(RefusedCommitException.class);
  }

  private static void deleteAll(DatasetGraph data, Node property, Node object) {
    data.deleteAny(Node.ANY, Node.ANY, property, object);
  }

  private static List<Quad> someStatements() {
    DatasetGraph data = store.dataset();
    int[] count = new int[1];
    return data.calculateRead(
        () ->
            Iter.iter(data.find())
                .filter(quad -> quad.getGraph().getLocalName().startsWith("doc-"))
                .filter(quad -> count[0]++ % EVERY == 0)
                .filter(quad -> isStatedOnce(data, quad))
                .toList());
  }

  private static boolean isStatedOnce(DatasetGraph data, Quad quad) {
    return Iter.count(data.find(Node.ANY, quad.getSubject(), quad.getPredicate(), quad.getObject()))
        == 1;
  }

  private static boolean isRefused(Consumer<DatasetGraph> work) {
    try {
      store.write(work);
      return false;
    } catch (RefusedCommitException e) {
      return e.violations().stream().noneMatch(v -> OTHER_GUARDS.contains(v.shape()));
    } catch (Passed e) {
      return false;
    }
  }

  private static boolean breaksAShape(ShapeGuard guard, Quad without) {
    DatasetGraph data = store.dataset();
    Graph copy = GraphFactory.createGraphMem();
    data.executeRead(() -> GraphUtil.addInto(copy, new StatedGraph(data, NAMES.derivedGraph())));
    copy.delete(without.asTriple());
    return !guard.validate(copy).isEmpty();
  }

  /** Thrown by the last step: the commit has passed the shapes, and is not to stay. */
  private static final class Passed extends RuntimeException {}
}
