package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchCommandTest {

  private static Ran search(String... args) {
    Object[] all = new Object[args.length + 3];
    all[0] = "search";
    all[1] = "--store";
    all[2] = FilledStore.FOLDER;
    System.arraycopy(args, 0, all, 3, args.length);
    return Ran.command(all);
  }

  @Test
  void findsANameWrittenWithoutItsAccents() {
    assertThat(search("Zylina").answer()).contains("Julia Żylina-Chudzik").contains("Person");
  }

  @Test
  void takesSeveralWordsAsOneName() {
    assertThat(search("Burkhard", "Jung").answer()).startsWith("100  burkhard-jung");
  }

  @Test
  void printsMatchesAsJson() {
    var matches = search("--json", "--limit", "2", "Leipzig").json();
    assertThat(matches).hasSize(2);
    assertThat(matches.at("/0/id").asText()).isEqualTo("leipzig");
    assertThat(matches.at("/0/type/id").asText()).isEqualTo("City");
  }

  @Test
  void findsOnlyTheAskedType() {
    assertThat(search("--type", "Partnership", "Leipzig").answer().lines())
        .hasSizeGreaterThan(1)
        .allMatch(line -> line.endsWith("Partnership"));
  }

  @Test
  void saysThatNothingIsFound() {
    assertThat(search("qqqqqqqq").failure()).isEqualTo("nothing is found for qqqqqqqq");
  }

  @Test
  void givesAScriptAnEmptyListWhenNothingIsFound() {
    Ran ran = search("--json", "qqqqqqqq");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.json()).isEmpty();
  }

  @Test
  void refusesNoNameAndALimitOutOfBounds() {
    assertThat(search().misuse()).contains("TEXT");
    assertThat(search("--limit", "101", "Leipzig").misuse()).contains("1 to 100");
  }
}
