package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.ingest.LoadRequest;
import org.partnergraph.ingest.Loader;
import org.partnergraph.ingest.Progress;
import org.partnergraph.search.Match;
import org.partnergraph.search.SearchRequest;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;

/**
 * Commits of which each leads to a state that its number alone decides. Most add a town with its
 * authority, linked across two graphs, and take the oldest out; every sixth loads a file of towns
 * in the place of those of the file before.
 */
record CrashCommits(Knowledge knowledge, Path file) {

  private static final Namespaces IRIS = Namespaces.CANONICAL;
  private static final Node TOWNS = IRIS.entity("graph-crash-towns");
  private static final Node AUTHORITIES = IRIS.entity("graph-crash-authorities");
  private static final Node BULK = IRIS.entity("graph-crash-bulk");
  private static final int KEPT = 18;
  private static final int LOAD = 6;
  private static final int LOADED = 60;

  private static boolean loads(int number) {
    return number % LOAD == 0;
  }

  void commit(int number) throws IOException {
    if (loads(number)) {
      load(number);
      return;
    }
    knowledge
        .store()
        .write(
            data -> {
              town(number).forEach(data::add);
              if (!loads(number - KEPT) && number > KEPT) {
                town(number - KEPT).forEach(data::delete);
              }
            });
  }

  private void load(int number) throws IOException {
    String turtle =
        bulk(number)
            .map(q -> "<%s> <%s> %s .\n".formatted(q.getSubject(), q.getPredicate(), term(q)))
            .collect(Collectors.joining());
    Files.writeString(file, turtle);
    new Loader(knowledge.store())
        .load(new LoadRequest(List.of(file), Optional.of(BULK), true), Progress.silent());
  }

  private static String term(Quad quad) {
    return quad.getObject().isURI() ? "<" + quad.getObject() + ">" : quad.getObject().toString();
  }

  private static Stream<Quad> town(int number) {
    String name = "crash-town-" + number;
    Node town = IRIS.entity(name);
    Node authority = IRIS.entity("crash-authority-" + number);
    return Stream.concat(
        named(TOWNS, town, "City", "Crashtown " + number),
        Stream.concat(
            named(AUTHORITIES, authority, "Organisation", "Office of " + number),
            Stream.of(Quad.create(AUTHORITIES, authority, SKOS.related.asNode(), town))));
  }

  private static Stream<Quad> bulk(int number) {
    return IntStream.range(0, LOADED)
        .boxed()
        .flatMap(
            i ->
                named(
                    BULK,
                    IRIS.entity("crash-bulk-" + number + "-" + i),
                    "City",
                    "Crashtown " + number + " " + i));
  }

  private static Stream<Quad> named(Node graph, Node thing, String type, String label) {
    return Stream.of(
        Quad.create(graph, thing, RDF.type.asNode(), IRIS.term(type)),
        Quad.create(
            graph, thing, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(label, "en")));
  }

  /** All that is there after so many commits. */
  private static Set<Quad> state(int done) {
    Stream<Quad> towns =
        IntStream.rangeClosed(Math.max(1, done - KEPT + 1), done)
            .filter(number -> !loads(number))
            .boxed()
            .flatMap(CrashCommits::town);
    int last = done - done % LOAD;
    return Stream.concat(towns, last == 0 ? Stream.of() : bulk(last)).collect(Collectors.toSet());
  }

  /**
   * How many commits are there: those that were acknowledged, or one more, and nothing else. The
   * indexes agree with the store.
   *
   * @throws AssertionError if not
   */
  int found(int acknowledged) {
    KnowledgeStore store = knowledge.store();
    Set<Quad> there =
        store.read(
            s ->
                Stream.of(TOWNS, AUTHORITIES, BULK)
                    .flatMap(graph -> s.find(graph, Node.ANY, Node.ANY, Node.ANY).stream())
                    .collect(Collectors.toSet()));
    int found = there.equals(state(acknowledged)) ? acknowledged : acknowledged + 1;
    assertThat(there).as("after %d acknowledged", acknowledged).isEqualTo(state(found));
    assertThat(store.version()).as("version").isEqualTo(found + firstVersion());
    agrees(there, store.version());
    return found;
  }

  /** The first start makes the store in one commit. */
  private static long firstVersion() {
    return 1;
  }

  private void agrees(Set<Quad> there, long version) {
    assertThat(knowledge.index().version()).as("version of the text index").isEqualTo(version);
    assertThat(knowledge.connections().indexed()).as("of connections").isEqualTo(version);
    SearchRequest request = new SearchRequest("Crashtown", Set.of("City"), 100, "en");
    assertThat(knowledge.index().search(request))
        .extracting(Match::id)
        .containsExactlyInAnyOrderElementsOf(ids(there, IRIS.term("City")));
    Set<String> linked = new TreeSet<>();
    knowledge.connections().networks().read(Optional.empty(), 1, "en").edges().stream()
        .flatMap(edge -> Stream.of(edge.source(), edge.target()))
        .filter(id -> id.startsWith("crash-authority-"))
        .forEach(linked::add);
    assertThat(linked).containsExactlyInAnyOrderElementsOf(ids(there, IRIS.term("Organisation")));
  }

  private static List<String> ids(Set<Quad> there, Node type) {
    return there.stream()
        .filter(quad -> quad.getObject().equals(type))
        .map(quad -> IRIS.localId(quad.getSubject().getURI()).orElseThrow())
        .toList();
  }
}
