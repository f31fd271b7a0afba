package org.partnergraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.entities.Named;
import org.partnergraph.store.KnowledgeStore;

class SearchTest {

  private static KnowledgeStore store;
  private static SearchIndex index;

  @BeforeAll
  static void loads() {
    store = Graphs.load("names.trig");
    index = SearchIndex.inMemory(store);
  }

  @AfterAll
  static void closes() {
    index.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Lemberg, lviv",
    "Lwiw, lviv",
    "Lwow, lviv",
    "Kiew, kyiv",
    "kijow, kyiv",
    "Київ, kyiv",
    "київ, kyiv",
    "Krakow, krakow",
    "Cracow, krakow",
    "KRAKÓW, krakow",
    "Zylina, julia-zylina-chudzik",
    "zylina chudzik, julia-zylina-chudzik",
    "Goldfuss, gabriele-goldfuss",
    "Goldfuß, gabriele-goldfuss",
    "Groeger, annika-groeger",
    "Groger, annika-groeger",
    "Gröger, annika-groeger",
    "Moskala, piotr-moskala",
    "Bruenn, brno",
    "Brunn, brno",
    "Gwanju, gwangju",
    "광주, gwangju",
    "Ho Chi Minh Stadt, ho-chi-minh-city",
    "Jung Burkhard, burkhard-jung",
    "Q2079, leipzig",
    "burkhard-jung, burkhard-jung",
    "Leipzg, leipzig",
    "Burkhrad Jung, burkhard-jung",
  })
  void findsEverySpelling(String text, String id) {
    assertThat(ids(text)).startsWith(id);
  }

  @Test
  void findsComposedAndDecomposedLettersAlike() {
    assertThat(ids("Kijo\u0301w")).isEqualTo(ids("Kij\u00f3w")).isNotEmpty();
  }

  @Test
  void findsFromTheFirstLettersOfTheLastWord() {
    assertThat(ids("Annika Gr")).containsExactly("annika-groeger");
    assertThat(ids("lei")).startsWith("leipzig");
  }

  @Test
  void ranksTheWholeSpellingBeforeItsBeginningBeforeItsWords() {
    List<Match> matches = index.search(request("Leipzig", 10));

    assertThat(matches).extracting(Match::id).containsExactly("leipzig", "leipzig-city-council");
    assertThat(matches).extracting(Match::score).containsExactly(100, 90);
  }

  @Test
  void ranksThePreferredNameBeforeTheHiddenOneAndCitiesBeforeTopics() {
    assertThat(ids("Kyjiw")).containsExactly("kyiv", "council-of-kyiv");
    assertThat(ids("Krakau")).containsExactly("krakow", "topic-krakow");
  }

  @Test
  void saysWhichSpellingMatchedAndNamesTheEntityInTheAskedLanguage() {
    assertThat(index.search(new SearchRequest("cracow", Set.of(), 1, "pl")))
        .containsExactly(new Match("krakow", "Kraków", new Named("City", "Miasto"), "Cracow", 98));
  }

  @Test
  void keepsToTheAskedTypesAndTheirSubclasses() {
    assertThat(index.search(new SearchRequest("Krakau", Set.of("Topic"), 10, "de")))
        .extracting(Match::id)
        .containsExactly("topic-krakow");
    assertThat(index.search(new SearchRequest("Krakau", Set.of("Place"), 10, "de")))
        .extracting(Match::id)
        .containsExactly("krakow");
    assertThat(index.search(new SearchRequest("Krakau", Set.of("Nonsense"), 10, "de"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", "-", "*", "\"", "( )", " ", "🙂"})
  void findsNothingForPunctuation(String text) {
    assertThat(ids(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"leipzig OR", "+leipzig", "leipzig:*", "leip*zig~2", "[a TO b]", "\\"})
  void neverReadsTheTextAsQuerySyntax(String text) {
    assertThat(index.search(request(text, 10))).hasSizeLessThan(3);
  }

  @Test
  void takesAsManyWordsAsATextCanHave() {
    assertThat(ids("a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(3))).isEmpty();
  }

  @Test
  void leavesOutWhatHasNoPreferredName() {
    assertThat(ids("Namenlos")).isEmpty();
  }

  @Test
  void refusesTextsAndLimitsOutOfBounds() {
    assertThatThrownBy(() -> request("", 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> request("x".repeat(201), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> request("x", 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> request("x", 101)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "leipzg, leipzig",
    "burkhard-yung, burkhard-jung",
    "julia-zylina-chudzick, julia-zylina-chudzik",
    "leipzig-town-council, leipzig-city-council",
  })
  void suggestsWhatAMistypedIdMayHaveMeant(String text, String id) {
    assertThat(index.near(text, 3, "de")).extracting(Match::id).startsWith(id);
  }

  @Test
  void suggestsNothingForWhatResemblesNothing() {
    assertThat(index.near("xxxxxxxx", 3, "de")).isEmpty();
  }

  private static List<String> ids(String text) {
    return index.search(request(text, 10)).stream().map(Match::id).toList();
  }

  private static SearchRequest request(String text, int limit) {
    return new SearchRequest(text, Set.of(), limit, "de");
  }
}
