package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        .startsWith("1. Steps: 5 · independent documents: 2")
        .contains("Holger Mahnicke took part in this event.")
        .contains("doc-000:34-35 ")
        .containsPattern(
            "score 0\\.\\d+ = Weight of the relations 0\\.\\d+ × Shortness of the path 0\\.200 × .*"
                + " × Independent documents 0\\.\\d+")
        .contains("An dem Treffen nahm auch der Deutsche Generalkonsul Holger Mahnicke teil");
  }

  @Test
  void takesIdsAndSpeaksTheAskedLanguage() {
    assertThat(connect("--lang", "de", "-k", "1", "leipzig", "kyiv").answer())
        .startsWith("1. ")
        .doesNotContain("2. ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Schritte: 5 · unabhängige Dokumente: 2 | Bewertung 0, | Kürze des Weges 0,200 | wenn gemeinsame Dokumente als Verbindung zählten | abgeleitet
          pl | Kroki: 5 · niezależne dokumenty: 2 | ocena 0, | Krótkość drogi 0,200 | gdyby wspólne dokumenty liczyły się jako powiązanie | wyprowadzone
          """)
  void saysNothingInAnotherLanguage(
      String language, String head, String score, String part, String hidden, String derived) {
    String path = connect("--lang", language, "Tomasz Daros", "Holger Mahnicke").answer();
    assertThat(path).startsWith("1. " + head).contains(score, part);
    assertThat(connect("--lang", language, "--max-hops", "4", "tomasz-daros", "holger-mahnicke"))
        .extracting(Ran::out)
        .asString()
        .contains("(" + derived + ")");
    String apart = connect("--lang", language, "Michael Bloomberg", "Leipzig").out();
    assertThat(apart).contains(hidden);
    assertThat(path + apart)
        .doesNotContainPattern("(?i)\\b(steps?|score|weight|length|witnesses|nearest|derived)\\b")
        .doesNotContain("not connected");
  }

  @Test
  void saysThatTwoAreNotConnectedAndWhy() {
    Ran ran = connect("Michael Bloomberg", "Leipzig");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .contains("Michael Bloomberg and Leipzig: Not connected (steps at most: 8)")
        .contains("A shared document, topic, country")
        .contains("would be there if common documents counted as a link")
        .contains("Michael Bloomberg is quoted in the document");
  }

  @Test
  void takesDocumentsAsStepsWhereTheyAreAllowed() {
    assertThat(connect("--allow", "documents", "Michael Bloomberg", "Leipzig").answer())
        .startsWith("1. Steps: 2")
        .contains("(only a document)")
        .contains("doc-004:24-26 ");
    assertThat(connect("--allow", "topics", "Michael Bloomberg", "Leipzig").misuse())
        .contains("--allow must be one of documents");
  }

  @Test
  void refusesWhatNobodyIsCalledAndLimitsOutOfBounds() {
    assertThat(connect("qqqqqqqq", "Leipzig").misuse()).contains("nothing is called qqqqqqqq");
    assertThat(connect("Burkhard Yung", "Leipzig").misuse())
        .contains("FROM: Burkhard Yung may be burkhard-jung (Burkhard Jung)");
    assertThat(connect("", "Leipzig").misuse()).contains("FROM: nothing is called");
    assertThat(connect(",", "Leipzig").misuse()).contains("FROM: nothing is called ,");
    assertThat(connect("x".repeat(300), "Leipzig").misuse()).contains("FROM: nothing is called");
    assertThat(connect("-k", "0", "leipzig", "kyiv").misuse()).contains("1 to 50");
    assertThat(connect("leipzig", "Leipzig").misuse())
        .contains("nothing connects a thing to itself");
  }

  /** Of what is like a name nobody knows whether it was meant. */
  @Test
  void asksBackWhereATextIsOnlyLikeAName() {
    assertThat(connect("Tomas Daross", "Leipzig").misuse())
        .contains("FROM: Tomas Daross may be", "tomasz-daros (Tomasz Daros)");
    assertThat(connect("--through", "Krakuw", "Leipzig", "Kyiv").misuse())
        .contains("--through: Krakuw may be", "krakow (Kraków)");
    assertThat(connect("Leipzig, Krakuw", "Kyiv").misuse()).contains("FROM: Krakuw may be");
  }

  @Test
  void takesSeveralNamesWithCommas() {
    String sets = connect("-k", "1", "--json", "Leipzig, Krakau", "Kyiv").answer();
    assertThat(sets).contains("\"asked\"", "\"leipzig\"", "\"krakow\"");
    assertThat(connect("-k", "1", "Jung–Miszalski meeting, 18 November 2024", "Leipzig").answer())
        .startsWith("1. ");
  }

  @Test
  void takesWhatTheInterfaceTakes() {
    assertThat(
            connect("--at", "9999", "--only", "party-of", "-k", "1", "Leipzig", "Kraków").answer())
        .contains("(perhaps then)");
    assertThat(connect("--since", "2025", "--until", "2024", "Leipzig", "Kyiv").misuse())
        .contains("--until lies before since");
    assertThat(connect("--at", "yesterday", "Leipzig", "Kyiv").misuse()).contains("--at must be");
    assertThat(connect("--only", "friendship", "Leipzig", "Kyiv").misuse())
        .contains("--only must be one of", "attended");
    assertThat(connect("--only", "gave,aid-to", "--without", "gave", "Leipzig", "Kyiv").misuse())
        .contains("--without leaves out gave");
    assertThat(connect("--avoid", "Leipzig", "Leipzig", "Kyiv").misuse())
        .contains("--avoid names an end");
  }
}
