package org.partnergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.partnergraph.ShippedStore;
import org.partnergraph.store.KnowledgeStore;

/** What the rules make of the shipped graph. */
class ShippedDerivationTest {

  private final KnowledgeStore store = ShippedStore.readOnly();
  private final Derived derived = new Derived(store);

  @Test
  void makesPartnersOfCityPartnershipsOnly() {
    assertThat(derived.pairs(term("partnerOf")))
        .containsExactlyInAnyOrderElementsOf(
            bothWays(
                "krakow kyiv",
                "krakow lviv",
                "leipzig addis-ababa",
                "leipzig birmingham",
                "leipzig bologna",
                "leipzig brno",
                "leipzig frankfurt-am-main",
                "leipzig hannover",
                "leipzig herzliya",
                "leipzig houston",
                "leipzig krakow",
                "leipzig kyiv",
                "leipzig lyon",
                "leipzig nanjing",
                "leipzig thessaloniki",
                "leipzig travnik"));
  }

  @Test
  void knowsWhoMetWhom() {
    List<String> first =
        List.of(
            "aleksander-miszalski",
            "annika-groeger",
            "burkhard-jung",
            "caren-marusch-krohn",
            "holger-mahnicke",
            "matthias-hasberg");
    List<String> second = List.of("jakub-kosek", "piotr-moskala", "tomasz-daros");
    List<String> third = List.of("julia-zylina-chudzik", "pawel-szczepanik");
    assertThat(derived.pairs(term("met")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(first, second, third).flatMap(ShippedDerivationTest::allPairs).toList());
  }

  @Test
  void letsNobodyMeetWhoWasOnlySpokenOf() {
    assertThat(derived.of("friedrich-magirius", RDF.type.asNode())).contains("Actor");
    assertThat(derived.of("friedrich-magirius", term("met"))).isEmpty();
  }

  @Test
  void tiesEventsToTheCitiesThatTookPart() {
    assertThat(derived.of("meeting-2024-11-18", term("involves")))
        .containsExactly("krakow", "leipzig");
    assertThat(derived.of("youth-exchange-2024", term("involves")))
        .containsExactly("krakow", "kyiv", "leipzig");
    assertThat(derived.of("youth-exchange-2024-leipzig", term("involves")))
        .containsExactly("leipzig");
  }

  @Test
  void labelsAndTypesEveryEntity() {
    assertThat(derived.of("krakow", RDFS.label.asNode())).contains("Krakau", "Kraków");
    assertThat(derived.of("krakow", RDF.type.asNode())).containsExactly("Actor", "Entity", "Place");
  }

  @Test
  void holdsNothingThatAGraphStates() {
    DatasetGraph data = store.dataset();
    Node graph = store.namespaces().derivedGraph();
    StatedGraph stated = new StatedGraph(data, graph);
    long both =
        data.calculateRead(
            () ->
                Iter.iter(data.find(graph, Node.ANY, Node.ANY, Node.ANY))
                    .filter(quad -> stated.contains(quad.asTriple()))
                    .count());
    assertThat(derived.size()).isGreaterThan(1000);
    assertThat(both).isZero();
  }

  private static Stream<String> allPairs(List<String> people) {
    return people.stream()
        .flatMap(a -> people.stream().filter(b -> !a.equals(b)).map(b -> a + " " + b));
  }

  private static List<String> bothWays(String... pairs) {
    return Stream.of(pairs)
        .map(pair -> pair.split(" "))
        .flatMap(pair -> allPairs(List.of(pair)))
        .toList();
  }

  private Node term(String name) {
    return store.namespaces().term(name);
  }
}
