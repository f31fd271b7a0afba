package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConnectCommandTest {

  private static Ran connect(String... args) {
    Object[] all = new Object[args.length + 3];
    all[0] = "connect";
    all[1] = "--store";
    all[2] = FilledStore.FOLDER;
    System.arraycopy(args, 0, all, 3, args.length);
    return Ran.command(all);
  }

  @Test
  void tellsHowTwoPeopleAreConnectedWithQuotes() {
    assertThat(connect("Tomasz Daros", "Holger Mahnicke").answer())
        .startsWith("1. 5 steps")
        .contains("Holger Mahnicke took part in the event")
        .contains("doc-000:34-35 ")
        .containsPattern(
            "score 0\\.\\d+ = weight 0\\.\\d+ × length 0\\.200 × .* × witnesses 0\\.\\d+")
        .contains("An dem Treffen nahm auch der Deutsche Generalkonsul Holger Mahnicke teil");
  }

  @Test
  void takesIdsAndSpeaksTheAskedLanguage() {
    assertThat(connect("--lang", "de", "-k", "1", "leipzig", "kyiv").answer())
        .startsWith("1. ")
        .doesNotContain("2. ");
  }

  @Test
  void saysThatTwoAreNotConnectedAndWhy() {
    Ran ran = connect("Michael Bloomberg", "Leipzig");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .contains("are not connected within 8 steps")
        .contains("A shared document, topic, country")
        .contains("Nearest, but hidden (documents):")
        .contains("Michael Bloomberg is quoted in the document");
  }

  @Test
  void takesDocumentsAsStepsWhereTheyAreAllowed() {
    assertThat(connect("--allow", "documents", "Michael Bloomberg", "Leipzig").answer())
        .startsWith("1. 2 steps")
        .contains("(document, no link of its own)")
        .contains("doc-004:24-26 ");
    assertThat(connect("--allow", "topics", "Michael Bloomberg", "Leipzig").misuse())
        .contains("--allow takes documents");
  }

  @Test
  void refusesWhatNobodyIsCalledAndLimitsOutOfBounds() {
    assertThat(connect("qqqqqqqq", "Leipzig").misuse()).contains("nothing is called qqqqqqqq");
    assertThat(connect("-k", "0", "leipzig", "kyiv").misuse()).contains("1 to 50");
    assertThat(connect("leipzig", "Leipzig").misuse()).contains("both are");
  }
}
