package org.partnergraph.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnergraph.ingest.Progress;
import org.partnergraph.wikidata.ApiReplay;
import org.partnergraph.wikidata.WikidataApi;

/** Which items are proposed for an entity. */
class CandidatesTest extends LinkingFixture {

  @Test
  void proposesItemsWithScoreAndReason() throws IOException {
    List<Row> rows = candidates("barcelona");
    assertThat(rows).extracting(Row::item).containsExactly("Q990001", "Q990002");
    Row best = rows.get(0);
    assertThat(best.name()).isEqualTo("Barcelona");
    assertThat(best.description()).isEqualTo("a city for tests");
    assertThat(best.features()).contains("label 100");
    assertThat(best.why()).contains("“Barcelona” is its name");
  }

  @Test
  void tellsTwoOfOneNameApartByWhereTheyLie() throws IOException {
    assertThat(candidates("barcelona")).extracting(Row::match).containsExactly("yes", "");
  }

  @Test
  void doesNotDecideBetweenTwoOfOneName() throws IOException {
    String item = "{\"id\": \"%s\", \"labels\": {\"en\": {\"value\": \"Barcelona\"}}}";
    Path two = folder.resolve("two.json");
    Files.writeString(two, "[" + item.formatted("Q1") + "," + item.formatted("Q3") + "]");
    List<Row> rows = linking.candidates(request(Optional.of(two), "barcelona"), Progress.silent());
    assertThat(rows).hasSize(2).extracting(Row::match).containsOnly("");
    assertThat(rows.get(0).why()).contains("others fit nearly as well");
  }

  @Test
  void leavesOutNamesAndPagesAndWhatIsLinkedAlready() throws IOException {
    List<Row> rows = candidates();
    assertThat(rows).extracting(Row::item).contains("Q990001").doesNotContain("Q990003", "Q2079");
    assertThat(rows).extracting(Row::entity).doesNotContain("leipzig");
  }

  @Test
  void neverProposesAgainWhatWasRejected() throws IOException {
    assertThat(judged("barcelona,Q990002,60,,no-match,a town of the same name\n").written())
        .isEqualTo(Map.of("no-match", 1));
    assertThat(candidates("barcelona")).extracting(Row::item).containsExactly("Q990001");
    assertThat(candidates("barcelona")).isEqualTo(candidates("barcelona"));
  }

  @Test
  void showsAnEarlierDoubt() throws IOException {
    judged("barcelona,Q990001,60,,unsure,which one?\n");
    assertThat(candidates("barcelona").get(0).judged())
        .isEqualTo("unsure (Erika M., 2026-11-21): which one?");
  }

  @Test
  void looksInTheGraphsThatWereImported() throws IOException {
    imported();
    List<Row> rows = linking.candidates(request(Optional.empty(), "barcelona"), Progress.silent());
    assertThat(rows).extracting(Row::item).containsExactly("Q990001");
    Row best = rows.get(0);
    assertThat(best.features()).contains("label 100", "type 100");
    assertThat(best.why()).contains("type: City, as asked");
    Row same = candidates("barcelona").get(0);
    assertThat(best.score()).isEqualTo(same.score());
    assertThat(Double.parseDouble(best.score())).isGreaterThan(80);
  }

  @Test
  void decidesWithoutTheRivalThatWasRejected() throws IOException {
    String item = "{\"id\": \"%s\", \"labels\": {\"en\": {\"value\": \"Barcelona\"}}}";
    Path two = folder.resolve("two.json");
    Files.writeString(two, "[" + item.formatted("Q1") + "," + item.formatted("Q3") + "]");
    judged("barcelona,Q1,,,no-match,\n");
    List<Row> rows = linking.candidates(request(Optional.of(two), "barcelona"), Progress.silent());
    assertThat(rows).extracting(Row::item).containsExactly("Q3");
    assertThat(rows.get(0).why()).doesNotContain("others fit nearly as well");
  }

  @Test
  void remembersWhatWasRejectedUnderAnIdThatWasMergedSince() throws IOException {
    judged("barcelona,Q980999,,,no-match,\n");
    try (ApiReplay api = new ApiReplay()) {
      api.when("wbsearchentities", "{\"search\": [{\"id\": \"Q980001\"}, {\"id\": \"Q980002\"}]}");
      String entity =
          "\"%s\": {\"id\": \"%s\", \"labels\": {\"en\": {\"language\": \"en\", \"value\": \"Barcelona\"}}}";
      api.when(
          "wbgetentities",
          "{\"entities\": {"
              + entity.formatted("Q980001", "Q980001")
              + ","
              + entity.formatted("Q980002", "Q980002")
              + ","
              + entity.formatted("Q980999", "Q980001")
              + "}}");
      WikidataApi asked = new WikidataApi(api.address(), "t (a@example.org)", folder, l -> {});
      List<Row> rows =
          linking.candidates(
              new Linking.Request(
                  List.of("barcelona"),
                  Set.of("City"),
                  Optional.empty(),
                  Optional.of(asked),
                  5,
                  "en"),
              Progress.silent());
      assertThat(rows).extracting(Row::item).containsExactly("Q980002");
      assertThat(api.asked()).anyMatch(question -> question.contains("Q980999"));
    }
  }
}
