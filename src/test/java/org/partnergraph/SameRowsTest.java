package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Queries at the SPARQL endpoint, of a graph that is kept here and of the same one elsewhere. */
class SameRowsTest {

  private static final Path QUERIES = Path.of("src/test/resources/org/partnergraph/elsewhere");

  private static TwoHomes homes;

  @BeforeAll
  static void start() {
    homes = new TwoHomes();
  }

  @AfterAll
  static void stop() {
    homes.close();
  }

  private static Stream<DynamicTest> each(String file, int atLeast) throws IOException {
    List<String> queries =
        List.of(Files.readString(QUERIES.resolve(file)).strip().split("\n---\n"));
    assertThat(queries).hasSizeGreaterThanOrEqualTo(atLeast);
    return queries.stream().map(query -> DynamicTest.dynamicTest(query, () -> same(query)));
  }

  @TestFactory
  Stream<DynamicTest> areTheSame() throws IOException {
    return each("queries.txt", 25);
  }

  /** They would keep an engine busy, or read what nobody may. */
  @TestFactory
  Stream<DynamicTest> areRefusedAlike() throws IOException {
    return each("hostile.txt", 8);
  }

  @Test
  void goOnAfterThat() {
    assertThat(homes.elsewhere().get("/api/entities/krakow").statusCode()).isEqualTo(200);
  }

  private static void same(String query) {
    HttpResponse<String> here = ask(homes.here(), query);
    HttpResponse<String> elsewhere = ask(homes.elsewhere(), query);
    assertThat(elsewhere.statusCode()).as(elsewhere.body()).isEqualTo(here.statusCode());
    assertThat(lines(elsewhere)).isEqualTo(lines(here));
    if (here.statusCode() == 200) {
      assertThat(lines(here)).hasSizeGreaterThan(1);
    }
  }

  private static HttpResponse<String> ask(Browser browser, String query) {
    String accept = "text/tab-separated-values, application/n-triples;q=0.9, */*;q=0.1";
    return browser.get(Browser.sparql(query), "Accept", accept);
  }

  /** Blank nodes have other names there. */
  private static List<String> lines(HttpResponse<String> answer) {
    return TwoHomes.body(answer)
        .lines()
        .map(line -> line.replaceAll("_:\\w+", "_:b"))
        .sorted()
        .toList();
  }
}
