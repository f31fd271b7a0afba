package org.partnergraph.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnergraph.ingest.Progress;
import org.partnergraph.wikidata.WikidataImport;

/** Where texts and Wikidata differ. */
class DriftTest extends LinkingFixture {

  @Test
  void comparesWithTheNewestState() throws IOException {
    imported();
    Path pairs = Files.writeString(folder.resolve("later.tsv"), "Q2079\tQ1899\n");
    new WikidataImport(store, Progress.silent())
        .run(new WikidataImport.Request(pairs, "2021", Optional.empty(), "en"));
    assertThat(Drift.read(store, LEIPZIG).differences())
        .isNotEmpty()
        .noneMatch(d -> d.imports().contains("2020"))
        .noneMatch(d -> d.partner().equals("kyiv") && d.what().equals(Difference.WIKIDATA_LACKS))
        .noneMatch(d -> d.partner().equals("Q990001"));
    Drift.Request before = new Drift.Request(List.of("leipzig"), List.of("wikidata-2020-05-items"));
    assertThat(Drift.read(store, before).differences())
        .anyMatch(d -> d.partner().equals("Q990001"));
  }

  @Test
  void tellsWhereTextsAndWikidataDiffer() {
    imported();
    List<Difference> drift = Drift.read(store, LEIPZIG).differences();
    assertThat(drift)
        .anySatisfy(
            d -> {
              assertThat(d.what()).isEqualTo(Difference.WIKIDATA_LACKS);
              assertThat(d.partner()).isEqualTo("kyiv");
              assertThat(d.partnerItem()).isEqualTo("Q1899");
            })
        .anySatisfy(
            d -> {
              assertThat(d.what()).isEqualTo(Difference.WE_LACK);
              assertThat(d.partner()).isEqualTo("Q990001");
              assertThat(d.wikidataBegin()).isEqualTo("1999");
            })
        .anySatisfy(
            d -> {
              assertThat(d.what()).isEqualTo(Difference.DATES_DIFFER);
              assertThat(d.partner()).isEqualTo("krakow");
              assertThat(d.begin()).isEqualTo("1973-09");
            });
  }

  @Test
  void comparesTheOthersWhereOneHasNoPartnership() {
    imported();
    Drift.Request three =
        new Drift.Request(List.of("leipzig", "herzliya-street", "nowhere"), List.of());
    Drift.Found found = Drift.read(store, three);
    assertThat(found.differences())
        .isEqualTo(Drift.read(store, LEIPZIG).differences())
        .isNotEmpty();
    assertThat(found.untold()).containsExactly("herzliya-street", "nowhere");
    assertThatThrownBy(() -> Drift.read(store, new Drift.Request(List.of("nowhere"), List.of())))
        .hasMessage("nothing tells a partnership of nowhere");
  }

  @Test
  void printsWhatWikidataLacksForAPersonToSubmit() {
    imported();
    LocalDate day = LocalDate.of(2026, 11, 21);
    Map<String, String> sources = Map.of("doc-004", "Q990009");
    QuickStatements.Commands some =
        new QuickStatements(IRIS, sources, day, false).commands(store, LEIPZIG);
    assertThat(some.unreferenced()).isNotEmpty().doesNotContain("doc-004");
    assertThat(some.lines())
        .hasSizeGreaterThan(4)
        .anyMatch(line -> line.contains("S248\tQ990009\tS813\t+2026-11-21T00:00:00Z/11"))
        .noneMatch(line -> line.contains("w3id.org"));
    QuickStatements.Commands all =
        new QuickStatements(IRIS, sources, day, true).commands(store, LEIPZIG);
    assertThat(all.unreferenced()).isEmpty();
    assertThat(all.lines())
        .hasSizeGreaterThan(4)
        .allMatch(line -> line.matches("Q\\d+\tP190\tQ\\d+(\t[!A-Z0-9]+\t\\S+)+"))
        .anyMatch(line -> line.contains("S248\tQ990009\tS813\t+2026-11-21T00:00:00Z/11"))
        .anyMatch(line -> line.contains("S854\t\"https://w3id.org/partnergraph/id/doc-"))
        .noneMatch(line -> line.contains("Q31487"));
  }

  @Test
  void comparesWithNothingWhereNothingWasImported() {
    assertThatThrownBy(() -> Drift.read(store, LEIPZIG))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no graph of Wikidata is in the store");
    assertThatThrownBy(
            () -> linking.candidates(request(Optional.empty(), "barcelona"), Progress.silent()))
        .hasMessage(
            "no graph of Wikidata is in the store; import one, or give --snapshot or --api");
  }
}
