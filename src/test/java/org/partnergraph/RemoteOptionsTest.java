package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.store.FusekiEngine;

/** The command line, told to keep the graph in an engine elsewhere. */
class RemoteOptionsTest {

  private static final String NOBODY = "http://localhost:1/sparql";

  @ParameterizedTest
  @ValueSource(strings = {"search Leipzig", "export", "serve --port 0"})
  void saysInOneLineThatNobodyAnswers(String command) {
    Ran ran = Ran.command((Object[]) (command + " --store " + NOBODY).split(" "));
    assertThat(ran.failure()).isEqualTo("the store " + NOBODY + " cannot be reached");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http:///x                            | is not an address of HTTP",
        "http://user:secret@localhost:1/x     | PARTNERGRAPH_STORE_USER",
        "http://localhost:1/x --store-poll 0  | --store-poll must be from 1 to 3600",
        "http://localhost:1/x --store-poll x  | --store-poll",
        "http://localhost:1/x --store-update y| is not an address of HTTP",
        "mem --store-poll 5                   | need an address as --store",
        "mem --store-update http://localhost/ | need an address as --store",
      })
  void refusesWhatIsNoAddressOrNoInterval(String options, String told) {
    Ran ran = Ran.command((Object[]) ("search Leipzig --store " + options.strip()).split(" "));
    assertThat(ran.misuse()).contains(told).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"backup", "restore file"})
  void leavesBackupsToTheEngine(String command) {
    Ran ran = Ran.command((Object[]) (command + " --store " + NOBODY).split(" "));
    assertThat(ran.misuse()).startsWith("--store must be a folder; what an engine elsewhere keeps");
  }

  @Test
  void asksLoadsAndSearchesInTheSameStoreOneCommandAfterTheOther() {
    try (FusekiEngine engine = FusekiEngine.start()) {
      String store = engine.address();
      assertThat(Ran.command("search", "--store", store, "Lemberg").answer()).contains("lviv");
      assertThat(Ran.command("load", Ran.file("town.trig"), "--store", store).answer())
          .contains("data version 2");
      String other = "https://example.org/graph/";
      assertThat(Ran.command("search", "--store", store, "--base", other, "Lviv").failure())
          .isEqualTo("the store was made with --base https://w3id.org/partnergraph/, not " + other);
    }
  }
}
