package org.partnergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.partnergraph.ShippedStore;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/**
 * The traps that the texts set for a naive model, one query per trap. It asks whether the right
 * statement is there and the wrong one is not; the file is named after what goes wrong. Beside it
 * stands what the naive model would do.
 */
class TrapsTest {

  private static final Path TRAPS =
      ShippedStore.HOME.resolve("src/test/resources/org/partnergraph/ingest/traps");
  private static final int WANTED = 82;
  private static final Namespaces NAMES = Namespaces.CANONICAL;
  private static final Pattern PREFIX = Pattern.compile("PREFIX\\s+(\\w+):\\s*<([^>]*)>");
  private static final Pattern TERM =
      Pattern.compile("(?<![\\w?-])(cp|id|oa|dcterms|skos):([A-Za-z0-9][\\w.-]*)");
  private static final Pattern NO_TERMS =
      Pattern.compile("\"[^\"]*\"|^#.*$|^PREFIX.*$", Pattern.MULTILINE);

  private static final KnowledgeStore SHIPPED = ShippedStore.readOnly();
  private static final KnowledgeStore NAIVE = ShippedStore.fresh();
  private static final KnowledgeStore WITHOUT_TEXTS = withoutTexts();

  @AfterAll
  static void close() {
    NAIVE.close();
    WITHOUT_TEXTS.close();
  }

  @TestFactory
  Stream<DynamicTest> fallsIntoNoTrap() {
    return each(trap -> assertThat(asks(SHIPPED, trap)).isTrue());
  }

  @TestFactory
  Stream<DynamicTest> escapesNoTrapBySilence() {
    return each(trap -> assertThat(asks(WITHOUT_TEXTS, trap)).isFalse());
  }

  @TestFactory
  Stream<DynamicTest> wouldFallIntoEachTrapWithTheNaiveModel() {
    return each(
        trap -> {
          List<Update> mistakes = UpdateFactory.create(text(naive(trap))).getOperations();
          assertThat(mistakes).hasSizeGreaterThanOrEqualTo(2);
          assertThat(mistakes)
              .allSatisfy(mistake -> assertThat(asksAfter(mistake, trap)).isFalse());
        });
  }

  @TestFactory
  Stream<DynamicTest> speaksOfEachTrapInTermsThatExist() {
    return each(trap -> assertThat(terms(text(trap))).isNotEmpty().allMatch(TrapsTest::isKnown));
  }

  @TestFactory
  Stream<DynamicTest> saysInOneSentenceWhatGoesWrong() {
    return each(trap -> assertThat(text(trap)).matches("(?s)# [^\\n]*naive model [^\\n]*\\.\\n.*"));
  }

  @Test
  void hasTheMistakesOfTheNaiveModelForEachTrap() throws IOException {
    assertThat(files(TRAPS.resolve("naive"), ".ru"))
        .containsExactlyElementsOf(files(TRAPS, ".rq").stream().map(TrapsTest::naive).toList());
  }

  private interface Check {
    void run(Path trap) throws IOException;
  }

  private static Stream<DynamicTest> each(Check check) {
    List<Path> traps = files(TRAPS, ".rq");
    assertThat(traps).hasSizeGreaterThanOrEqualTo(WANTED);
    return traps.stream().map(trap -> dynamicTest(name(trap), () -> check.run(trap)));
  }

  private static boolean asks(KnowledgeStore store, Path trap) throws IOException {
    Query query = query(trap);
    return store.read(
        snapshot -> {
          try (QueryExec execution = snapshot.query(query, BindingFactory.empty())) {
            return execution.ask();
          }
        });
  }

  /** What the query answers in a transaction that is not committed. */
  private static boolean asksAfter(Update mistake, Path trap) throws IOException {
    Query query = query(trap);
    DatasetGraph data = NAIVE.dataset();
    data.begin(TxnType.WRITE);
    try {
      assertThat(asks(data, query)).as("before").isTrue();
      UpdateExec.dataset(data).update(mistake).execute();
      return asks(data, query);
    } finally {
      data.abort();
      data.end();
    }
  }

  private static boolean asks(DatasetGraph data, Query query) {
    try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
      return execution.ask();
    }
  }

  private static Query query(Path trap) throws IOException {
    Query query = QueryFactory.create(text(trap));
    assertThat(query.isAskType()).isTrue();
    return query;
  }

  private static KnowledgeStore withoutTexts() {
    KnowledgeStore store = Tdb2Store.inMemory(NAMES);
    ShippedGraph shipped = new ShippedGraph(ShippedStore.HOME);
    store.beforeCommit(new Derivation(NAMES, shipped.rules(NAMES)));
    List<Path> files = shipped.files().stream().filter(TrapsTest::isNoText).toList();
    new Loader(store)
        .load(new LoadRequest(files, Optional.of(NAMES.ontologyGraph()), false), Progress.silent());
    return store;
  }

  private static boolean isNoText(Path file) {
    return !file.toString().contains("/graphs/") && !file.endsWith("decisions.trig");
  }

  private static List<Node> terms(String sparql) {
    return TERM.matcher(NO_TERMS.matcher(sparql).replaceAll(" "))
        .results()
        .map(term -> NodeFactory.createURI(namespace(sparql, term) + term.group(2)))
        .distinct()
        .toList();
  }

  private static String namespace(String sparql, MatchResult term) {
    return PREFIX
        .matcher(sparql)
        .results()
        .filter(prefix -> prefix.group(1).equals(term.group(1)))
        .map(prefix -> prefix.group(2))
        .findFirst()
        .orElseThrow();
  }

  /** Our terms must be declared in the ontology; an id or a foreign term must be in use. */
  private static boolean isKnown(Node term) {
    Node declaredIn = term.getURI().startsWith(NAMES.ontology()) ? NAMES.ontologyGraph() : Node.ANY;
    DatasetGraph data = SHIPPED.dataset();
    return data.calculateRead(
        () ->
            data.contains(declaredIn, term, Node.ANY, Node.ANY)
                || declaredIn.equals(Node.ANY)
                    && (data.contains(Node.ANY, Node.ANY, term, Node.ANY)
                        || data.contains(term, Node.ANY, Node.ANY, Node.ANY)));
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path naive(Path trap) {
    return TRAPS.resolve("naive").resolve(trap.getFileName().toString().replace(".rq", ".ru"));
  }

  private static String name(Path trap) {
    return trap.getFileName().toString().replace(".rq", "").replace('-', ' ');
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file);
  }
}
