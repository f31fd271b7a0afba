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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnergraph.ShippedStore;

/**
 * How much of what the texts say is in the graph, measured against a reading of the texts that was
 * made apart from it: {@code facts.tsv}, one fact and its quote per row.
 */
class CoverageTest {

  private static final double WANTED = 0.97;
  private static final Path FACTS =
      ShippedStore.HOME.resolve("src/test/resources/org/partnergraph/ingest/facts.tsv");

  private final Map<String, List<String>> quoted =
      TestQuery.rows(ShippedStore.readOnly(), "evidence.rq").stream()
          .collect(
              groupingBy(
                  row -> row.get("file").getLiteralLexicalForm(),
                  mapping(row -> plain(row.get("quote").getLiteralLexicalForm()), toList())));

  @Test
  void quotesNearlyEveryFactOfTheTextsThatHaveAGraph() throws Exception {
    List<Fact> facts = facts().stream().filter(fact -> quoted.containsKey(fact.file)).toList();
    List<Fact> missing = facts.stream().filter(fact -> !isQuoted(fact)).toList();
    double coverage = 1 - (double) missing.size() / facts.size();

    System.out.printf(
        Locale.ROOT,
        "%.1f %% of %d facts are quoted in the graph; not quoted: %s%n",
        100 * coverage,
        facts.size(),
        missing);
    assertThat(facts).hasSize(157);
    assertThat(coverage).as("not quoted: %s", missing).isGreaterThanOrEqualTo(WANTED);
  }

  @Test
  void tellsWhichTextsStillWaitForAGraph() throws Exception {
    Set<String> waiting =
        facts().stream()
            .map(Fact::file)
            .filter(file -> !quoted.containsKey(file))
            .collect(toCollection(TreeSet::new));
    System.out.println("waiting for a graph: " + waiting);
    assertThat(waiting).allSatisfy(file -> assertThat(SourceText.of(file).text()).isNotBlank());
    assertThat(waiting.size() + quoted.size()).isEqualTo(5);
  }

  private boolean isQuoted(Fact fact) {
    return quoted.get(fact.file).stream().anyMatch(quote -> quote.contains(plain(fact.quote)));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static List<Fact> facts() throws IOException {
    try (Stream<String> lines = Files.lines(FACTS)) {
      return lines.skip(1).map(line -> line.split("\t")).map(Fact::of).toList();
    }
  }

  private record Fact(String id, String file, String quote) {
    static Fact of(String[] columns) {
      return new Fact(columns[0], columns[1], columns[2]);
    }

    @Override
    public String toString() {
      return id;
    }
  }
}
