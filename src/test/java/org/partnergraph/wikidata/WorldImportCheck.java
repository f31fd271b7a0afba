package org.partnergraph.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/**
 * All of Wikidata's twinned cities of 2016, where the table is there: a folder {@code shared}
 * beside one of the folders in which the sources lie. Takes minutes, and so runs only when asked
 * for: {@code mvn -Dtest=WorldImportCheck test}.
 */
class WorldImportCheck {

  private static Server server;
  private static Browser browser;
  private static WikidataImport.Request request;
  private static ImportReport report;

  @BeforeAll
  static void load() {
    Optional<Path> folder =
        Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
            .map(path -> path.resolve(Path.of("shared", "data", "twinning-2016")))
            .filter(Files::isDirectory)
            .findFirst();
    assumeThat(folder).as("the pairs of 2016").isPresent();
    Path pairs = folder.orElseThrow().resolve("relations.tsv");
    Path names = folder.orElseThrow().resolve("names.tsv");
    request = new WikidataImport.Request(pairs, "2016", Optional.of(names), "de");
    server = Server.start(Config.inMemory(), Progress.silent());
    browser = new Browser(server);
    report = imported();
  }

  private static ImportReport imported() {
    return new WikidataImport(server.knowledge().store(), Progress.silent()).run(request);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static List<String> rows(String question) {
    return browser
        .get("/api/questions/partnerships/" + question, "Accept", "text/csv")
        .body()
        .lines()
        .map(line -> line.replace("https://w3id.org/partnergraph/id/", ""))
        .toList();
  }

  @Test
  void tellsWhatTheTableHolds() {
    ImportCounts counts = report.counts();
    assertThat(report.source()).isEqualTo("wikidata-2016-relations");
    assertThat(counts.statements()).isEqualTo(34_182);
    assertThat(counts.twice()).isEqualTo(4);
    assertThat(counts.toThemselves()).isZero();
    assertThat(counts.partnerships()).isEqualTo(17_401);
    assertThat(counts.oneSided()).isEqualTo(624);
    assertThat(counts.cities()).isEqualTo(10_055);
    assertThat(counts.nameless()).isZero();
    assertThat(counts.disagreeing()).isZero();
    assertThat(counts.misdated()).isEmpty();
    assertThat(counts.known()).isBetween(15L, counts.matched() * counts.matched());
  }

  @Test
  void changesNothingWhenRunAgain() {
    ImportReport again = imported();
    assertThat(again.before()).isEqualTo(report.after());
    assertThat(again.after()).isEqualTo(report.after());
  }

  @Test
  void showsWhereTextsAndWikidataDisagree() {
    List<String> rows = rows("by-source?city=leipzig");
    assertThat(rows)
        .filteredOn(row -> row.contains(",yes,") && row.contains(",wikidata-2016-relations,"))
        .anyMatch(row -> row.startsWith("Q3703,")) // Bamako
        .anyMatch(row -> row.startsWith("Q459,")); // Plovdiv
    assertThat(rows)
        .filteredOn(row -> row.contains(",yes,") && row.contains(",doc-"))
        .anyMatch(row -> row.startsWith("ho-chi-minh"))
        .anyMatch(row -> row.startsWith("gwangju"));
    assertThat(rows)
        .anyMatch(
            row -> row.startsWith("krakow,") && row.contains(",no,2,wikidata-2016-relations,"));
  }

  @Test
  void findsWhatIsBetweenCitiesOfTheWorld() {
    assertThat(rows("common-partners?a=leipzig&b=krakow"))
        .anyMatch(row -> row.startsWith("kyiv,"))
        .anyMatch(row -> row.contains("frankfurt"));
    JsonNode connections = browser.json("/api/connections?from=Q3703&to=Q34647&maxHops=6");
    assertThat(connections.at("/data/connected").asBoolean()).as(connections.toString()).isTrue();
  }

  @Test
  void findsCitiesOfTheWorldByName() {
    JsonNode found = browser.json("/api/search?q=Bamako");
    assertThat(found.at("/data/0/id").asText()).isEqualTo("Q3703");
    assertThat(browser.get("/embed/Q3703").statusCode()).isEqualTo(200);
  }
}
