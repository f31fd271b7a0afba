package org.partnergraph.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.partnergraph.store.CommitStep;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Late;
import org.partnergraph.store.Namespaces;

/**
 * The ontology, its rules and shapes, and the founding data, as they ship in {@code ontology/} and
 * {@code data/}.
 *
 * @param home folder that holds both; may lie inside the jar
 */
public record ShippedGraph(Path home) {

  /**
   * Makes every later commit take out what was withdrawn, derive by the shipped rules, obey the
   * shipped shapes, and prove its quotes against the shipped texts.
   */
  public void guard(KnowledgeStore store) {
    guardLate(store).get();
  }

  /** The same; rules and shapes are read with the first commit, or when the guards are wanted. */
  public Late<List<CommitStep>> guardLate(KnowledgeStore store) {
    Late<List<CommitStep>> guards = new Late<>(() -> guards(store.namespaces()));
    store.beforeCommit(
        (data, changes) -> guards.get().forEach(guard -> guard.apply(data, changes)));
    return guards;
  }

  private List<CommitStep> guards(Namespaces namespaces) {
    return List.of(
        new Withdrawing(namespaces),
        new Derivation(namespaces, rules(namespaces)),
        new ShapeGuard(shapes(namespaces), namespaces),
        new StatementGuard(namespaces),
        new QuoteGuard(home.resolve("data/sources"), namespaces));
  }

  /**
   * Loads ontology, vocabularies and data into a guarded, empty store in one commit.
   *
   * @throws UnreadableFileException or RefusedCommitException as {@link Loader#load}
   */
  public LoadReport load(KnowledgeStore store, Progress progress) {
    return new Loader(store)
        .load(
            new LoadRequest(files(), Optional.of(store.namespaces().ontologyGraph()), false),
            progress);
  }

  /**
   * Checks files as if they were loaded: into an empty store that gets the shipped graph too, but
   * for the shipped files that are checked themselves.
   *
   * @throws UnreadableFileException or RefusedCommitException as {@link Loader#load}
   */
  public LoadReport validate(KnowledgeStore empty, LoadRequest request, Progress progress) {
    guard(empty);
    List<Path> checked = request.files().stream().map(ShippedGraph::real).toList();
    List<Path> others = files().stream().filter(f -> !checked.contains(real(f))).toList();
    Optional<Node> ontology = Optional.of(empty.namespaces().ontologyGraph());
    return new Loader(empty)
        .load(List.of(new LoadRequest(others, ontology, false), request), progress);
  }

  private static Path real(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /** The files of the founding content, ontology first. */
  public List<Path> files() {
    return Stream.of(
            List.of(home.resolve("ontology/partnergraph.ttl")),
            list("ontology/vocabularies", ".ttl"),
            list("data", ".trig"),
            list("data/graphs", ".trig"))
        .flatMap(List::stream)
        .toList();
  }

  /** The shapes, under the IRIs of a deployment. */
  Graph shapes(Namespaces namespaces) {
    Graph graph = GraphFactory.createDefaultGraph();
    RdfFile.of(home.resolve("ontology/shapes.ttl"))
        .parse(StreamRDFLib.graph(graph), namespaces, Progress.silent());
    return graph;
  }

  /** The rules, under the IRIs of a deployment. */
  List<Query> rules(Namespaces namespaces) {
    return list("ontology/rules", ".rq").stream().map(file -> rule(file, namespaces)).toList();
  }

  private static Query rule(Path file, Namespaces namespaces) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return QueryFactory.create(namespaces.rebaseText(text));
    } catch (IOException | QueryException e) {
      throw new UnreadableFileException(file + ": " + e.getMessage(), e);
    }
  }

  private List<Path> list(String folder, String ending) {
    try (Stream<Path> entries = Files.list(home.resolve(folder))) {
      return entries.filter(p -> p.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UnreadableFileException(home.resolve(folder) + ": no such folder", e);
    }
  }
}
