package org.partnergraph.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

class NeighboursTest {

  private static KnowledgeStore store;

  @BeforeAll
  static void loads() {
    store = Shipped.load();
  }

  @AfterAll
  static void closes() {
    store.close();
  }

  @Test
  void groupsByKind() {
    Neighbourhood leipzig = neighbours("leipzig", all(200));

    assertThat(leipzig.groups())
        .extracting(group -> group.kind().id())
        .contains("Claim", "Participation", "councilOf", "donor", "partnerOf", "party");
    assertThat(leipzig.kinds())
        .hasSameSizeAs(leipzig.groups())
        .extracting(Neighbourhood.KindCount::total)
        .containsExactlyElementsOf(
            leipzig.groups().stream().map(group -> (long) group.neighbours().size()).toList());
  }

  @Test
  void tellsRoleDateStatusAndEvidenceOfARelation() {
    Neighbour meeting = neighbour(neighbours("holger-mahnicke", all(200)), "meeting-2024-11-18");

    assertThat(meeting.node()).isEqualTo("participation-meeting-2024-11-18-holger-mahnicke");
    assertThat(meeting.roles()).extracting(Named::id).containsExactly("role-participant");
    assertThat(meeting.when()).extracting(Dated::value).containsExactly("2024-11-18");
    assertThat(meeting.status()).extracting(Named::id).containsExactly("status-occurred");
    assertThat(meeting.basis()).isEqualTo(Basis.STATED);
    assertThat(meeting.evidence()).extracting(Evidence::id).containsExactly("F002-024");
  }

  @Test
  void tellsDirectionAndBasisOfAProperty() {
    Neighbourhood leipzig = neighbours("leipzig", all(200));

    assertThat(leipzig.groups())
        .filteredOn(group -> group.kind().id().equals("partnerOf"))
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.kind().direction()).isEqualTo(Direction.FORWARD);
              assertThat(group.neighbours())
                  .allSatisfy(n -> assertThat(n.basis()).isEqualTo(Basis.DERIVED));
            });
    assertThat(neighbour(leipzig, "aid-siemacha-20000").evidence()).isNotEmpty();
  }

  /** The answer names the query; what it looks up instead has the same rows in the same order. */
  @Test
  void looksUpTheRowsOfTheQuery() {
    EntityQuery query = EntityQuery.load("neighbours.rq", store.namespaces());
    NeighbourRows rows = new NeighbourRows(store.namespaces());
    int compared =
        store.read(
            snapshot -> {
              int all = 0;
              for (Node entity : entities(snapshot)) {
                List<NeighbourRow> asked =
                    snapshot.select(query.about(entity), BindingFactory.empty()).stream()
                        .map(NeighbourRow::of)
                        .toList();
                assertThat(rows.of(snapshot, entity)).as(entity.getURI()).isEqualTo(asked);
                all += asked.size();
              }
              return all;
            });
    assertThat(compared).isGreaterThan(1_000);
  }

  @Test
  void givesTheSamePagesOfAHub() {
    Node leipzig = store.namespaces().entity("leipzig");
    for (Optional<String> kind : List.of(Optional.<String>empty(), Optional.of("Claim"))) {
      for (int offset : new int[] {0, 5, 100_000}) {
        NeighbourRequest request = new NeighbourRequest(kind, 7, offset, "pl");
        Neighbourhood asked =
            store.read(s -> new Neighbours(store.namespaces(), 0).neighbours(s, leipzig, request));
        assertThat(asked).isEqualTo(neighbours("leipzig", request));
        assertThat(asked.total()).isGreaterThan(7);
      }
    }
  }

  private static List<Node> entities(Snapshot snapshot) {
    Node type = store.namespaces().term("Entity");
    return snapshot.find(Node.ANY, Node.ANY, RDF.Nodes.type, type).stream()
        .map(Quad::getSubject)
        .distinct()
        .toList();
  }

  @Test
  void countsTopicsAndDocumentsButNoRolesStatusesOrEvidence() {
    List<String> types = new ArrayList<>();
    for (String id : List.of("partnership-leipzig-krakow", "meeting-2024-11-18", "leipzig")) {
      neighbours(id, all(200)).groups().stream()
          .flatMap(group -> group.neighbours().stream())
          .map(neighbour -> String.valueOf(neighbour.neighbour().type()))
          .forEach(types::add);
    }

    assertThat(types).anyMatch(t -> t.contains("Topic")).anyMatch(t -> t.contains("Book"));
    assertThat(types).noneMatch(t -> t.matches(".*(Concept|Evidence|null).*"));
  }

  @Test
  void pagesInOneFixedOrder() {
    List<Neighbour> whole = flat(neighbours("krakow", all(200)));
    List<Neighbour> paged = new ArrayList<>();
    Integer offset = 0;
    while (offset != null) {
      Neighbourhood page =
          neighbours("krakow", new NeighbourRequest(Optional.empty(), 7, offset, "de"));
      assertThat(page.total()).isEqualTo(whole.size());
      paged.addAll(flat(page));
      offset = page.next();
    }

    assertThat(whole).hasSizeGreaterThan(20);
    assertThat(paged).isEqualTo(whole);
  }

  @Test
  void keepsToOneKind() {
    Neighbourhood posts =
        neighbours("burkhard-jung", new NeighbourRequest(Optional.of("PostHeld"), 10, 0, "en"));

    assertThat(posts.groups()).singleElement();
    assertThat(flat(posts))
        .extracting(n -> n.neighbour().id())
        .containsExactly("office-lord-mayor-of-leipzig", "office-president-of-eurocities");
    assertThat(
            neighbours("burkhard-jung", new NeighbourRequest(Optional.of("Nonsense"), 10, 0, "en"))
                .groups())
        .isEmpty();
  }

  @Test
  void givesAQueryWithTheSameRows() {
    NeighbourRequest request = all(200);
    String sparql =
        new Neighbours(store.namespaces()).sparql(store.namespaces().entity("leipzig"), request);

    assertThat(rows(sparql)).hasSameSizeAs(flat(neighbours("leipzig", request)));
  }

  @Test
  void refusesPagesOutOfBounds() {
    assertThatThrownBy(() -> all(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NeighbourRequest(Optional.empty(), 1, -1, "de"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Binding> rows(String sparql) {
    return store.read(s -> s.select(QueryFactory.create(sparql), BindingFactory.empty()));
  }

  private static NeighbourRequest all(int limit) {
    return new NeighbourRequest(Optional.empty(), limit, 0, "de");
  }

  private static Neighbourhood neighbours(String id, NeighbourRequest request) {
    return store.read(
        snapshot ->
            new Neighbours(store.namespaces())
                .neighbours(snapshot, store.namespaces().entity(id), request));
  }

  private static Neighbour neighbour(Neighbourhood all, String id) {
    return flat(all).stream()
        .filter(neighbour -> neighbour.neighbour().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<Neighbour> flat(Neighbourhood page) {
    return page.groups().stream().flatMap(group -> group.neighbours().stream()).toList();
  }
}
