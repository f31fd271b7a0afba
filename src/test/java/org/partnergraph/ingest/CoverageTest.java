package org.partnergraph.ingest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.partnergraph.ShippedStore;

/**
 * How much of what the texts say is in the graph, measured against a reading of the texts that was
 * made apart from it: {@code facts.tsv}, one fact and its quote per row. A fact is covered if an
 * evidence that bears its number, or its number and a letter, quotes it. What is left out on
 * purpose stands in {@code data/left-out.tsv}, with the reason.
 */
class CoverageTest {

  private static final double WANTED = 0.97;
  private static final Path FACTS =
      ShippedStore.HOME.resolve("src/test/resources/org/partnergraph/ingest/facts.tsv");
  private static final Path LEFT_OUT = ShippedStore.HOME.resolve("data/left-out.tsv");

  private final List<Binding> evidence = TestQuery.rows(ShippedStore.readOnly(), "evidence.rq");
  private final Map<String, List<String>> quotesByFact =
      evidence.stream()
          .collect(
              groupingBy(
                  CoverageTest::factNumber,
                  mapping(row -> plain(row.get("quote").getLiteralLexicalForm()), toList())));
  private final Set<String> textsWithGraph =
      evidence.stream().map(row -> row.get("file").getLiteralLexicalForm()).collect(sorted());

  @Test
  void coversEveryFactButThoseThatAreLeftOutForAReason() throws Exception {
    List<Fact> facts = facts();
    assertThat(facts).hasSize(424);

    print(facts);
    assertThat(missing(facts)).containsExactlyInAnyOrderElementsOf(leftOut().keySet());
    assertThat(1 - (double) missing(facts).size() / facts.size()).isGreaterThanOrEqualTo(WANTED);
  }

  @Test
  void leavesOutNothingButFactsAndGivesAReasonForEach() throws Exception {
    assertThat(leftOut()).isNotEmpty();
    assertThat(facts()).extracting(Fact::number).containsAll(leftOut().keySet());
    assertThat(leftOut().values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
  }

  @Test
  void hasAGraphForEachOfTheFiveTexts() throws Exception {
    assertThat(textsWithGraph)
        .hasSize(5)
        .isEqualTo(facts().stream().map(Fact::file).collect(sorted()))
        .allSatisfy(file -> assertThat(sourceText(file)).isNotBlank());
  }

  private void print(List<Fact> facts) {
    facts.stream()
        .collect(groupingBy(Fact::file, TreeMap::new, toList()))
        .forEach(this::printCoverage);
    printCoverage("all texts", facts);
  }

  private void printCoverage(String of, List<Fact> facts) {
    Set<String> missing = missing(facts);
    int covered = facts.size() - missing.size();
    double percent = 100.0 * covered / facts.size();
    System.out.printf(
        Locale.ROOT,
        "%s: %d of %d facts are in the graph (%.1f %%); not: %s%n",
        of,
        covered,
        facts.size(),
        percent,
        missing);
  }

  private Set<String> missing(List<Fact> facts) {
    return facts.stream().filter(fact -> !isQuoted(fact)).map(Fact::number).collect(sorted());
  }

  private boolean isQuoted(Fact fact) {
    return quotesByFact.getOrDefault(fact.number, List.of()).stream()
        .anyMatch(quote -> quote.contains(plain(fact.quote)));
  }

  private static String factNumber(Binding row) {
    String iri = row.get("evidence").getURI();
    return iri.substring(iri.lastIndexOf('/') + 1).replaceFirst("[a-z]$", "");
  }

  private static String sourceText(String file) {
    return SourceText.of(ShippedStore.HOME.resolve("data/sources").resolve(file)).text();
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static List<Fact> facts() throws IOException {
    return rows(FACTS).stream().map(Fact::of).toList();
  }

  /** The reason by the number of the fact. */
  private static Map<String, String> leftOut() throws IOException {
    Map<String, String> reasons = new TreeMap<>();
    rows(LEFT_OUT).forEach(row -> reasons.put(row[0], row[1]));
    return reasons;
  }

  private static List<String[]> rows(Path table) throws IOException {
    try (Stream<String> lines = Files.lines(table)) {
      return lines.skip(1).map(line -> line.split("\t")).toList();
    }
  }

  private static Collector<String, ?, Set<String>> sorted() {
    return toCollection(TreeSet::new);
  }

  private record Fact(String number, String file, String quote) {
    static Fact of(String[] columns) {
      return new Fact(columns[0], columns[1], columns[2]);
    }
  }
}
