package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.connect.Sentences.Told;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Named;
import org.partnergraph.store.PartialDate;

/** How the shipped relations are told, with each kind of date. */
class SentencesTest {

  private static final RDFDatatype EDTF = new BaseDatatype("http://id.loc.gov/datatypes/edtf/EDTF");
  private static final List<String> LANGUAGES = List.of("de", "en", "pl");
  private static final EntityRef CITY = thing("Leipzig", "City");
  private static final EntityRef LINK = thing("Leipzig–Brno", "Partnership");
  private static final EntityRef PERSON = thing("Anna Muster", "Person");
  private static final EntityRef POST = thing("Mayor of Brno", "Post");
  private static final EntityRef EVENT = thing("Fair", "Meeting");

  private static EntityRef thing(String label, String type) {
    return new EntityRef(label, label, new Named(type, type));
  }

  private static Relation relation(String id) {
    return Edges.RELATIONS.find(id).orElseThrow();
  }

  private static Sentences in(String language) {
    return new Sentences(language, LocalDate.of(2026, 11, 22));
  }

  /** Dates in EDTF, several joined by a plus sign. */
  private static List<PartialDate> dates(String texts) {
    return Stream.of(texts.split("\\+"))
        .filter(Predicate.not(String::isEmpty))
        .map(text -> PartialDate.of(NodeFactory.createLiteralDT(text, EDTF)).orElseThrow())
        .toList();
  }

  /** Such as {@code begin 1973-09, attested 2024}. */
  private static When when(String text) {
    String[] kinds = {"on ", "begin ", "end ", "attested "};
    List<List<PartialDate>> found =
        Stream.of(kinds)
            .map(
                kind ->
                    Arrays.stream(text.split(", "))
                        .filter(part -> part.startsWith(kind))
                        .map(part -> part.substring(kind.length()))
                        .findFirst()
                        .orElse(""))
            .map(SentencesTest::dates)
            .toList();
    return new When(found.get(0), found.get(1), found.get(2), found.get(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          none | is a party to the link “Leipzig–Brno”
          attested 2024-11-18 | is a party to the link “Leipzig–Brno” (attested on 18 November 2024)
          begin 1973-09 | has been a party to the link “Leipzig–Brno” since September 1973
          begin 1973?, attested 2019+2024 | has been a party to the link “Leipzig–Brno” since 1973 (uncertain) (attested in 2024)
          begin 1973~ | has been a party to the link “Leipzig–Brno” since around 1973
          begin ../1973 | has been a party to the link “Leipzig–Brno” since 1973 at the latest
          begin 1973, end 1990-10-03 | was a party to the link “Leipzig–Brno” from 1973 to 3 October 1990
          end ../2021-03-13 | was a party to the link “Leipzig–Brno” until 13 March 2021 at the latest
          on 1995 | was a party to the link “Leipzig–Brno” in 1995
          begin 2023, end 2027 | is a party to the link “Leipzig–Brno” from 2023 to 2027
          begin 2030 | is a party to the link “Leipzig–Brno” since 2030
          """)
  void tellsInEnglishWhatWasAndWhatHasBeen(String time, String said) {
    assertThat(in("en").clause(relation("party-of"), CITY, LINK, when(time)))
        .isEqualTo("Leipzig " + said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          none | ist Partner in der Verbindung „Leipzig–Brno“ | jest partnerem w relacji „Leipzig–Brno”
          begin 1973-09 | ist seit September 1973 Partner in der Verbindung „Leipzig–Brno“ | jest od września 1973 r. partnerem w relacji „Leipzig–Brno”
          begin 1973-09, attested 2019+2024 | ist seit September 1973 Partner in der Verbindung „Leipzig–Brno“ (bezeugt 2024) | jest od września 1973 r. partnerem w relacji „Leipzig–Brno” (poświadczone w 2024 r.)
          begin 1973, end 1990 | war von 1973 bis 1990 Partner in der Verbindung „Leipzig–Brno“ | ma za sobą partnerstwo w relacji „Leipzig–Brno” od 1973 do 1990 r.
          """)
  void tellsTheSameInGermanAndPolish(String time, String de, String pl) {
    Relation relation = relation("party-of");
    assertThat(in("de").clause(relation, CITY, LINK, when(time))).isEqualTo("Leipzig " + de);
    assertThat(in("pl").clause(relation, CITY, LINK, when(time))).isEqualTo("Leipzig " + pl);
  }

  @Test
  void tellsAPostThatEndedAsPast() {
    Relation held = relation("held-post");
    When ended = when("end ../2021-03-13");
    assertThat(LANGUAGES)
        .extracting(language -> in(language).clause(held, PERSON, POST, ended))
        .containsExactly(
            "Anna Muster hatte das Amt „Mayor of Brno“ spätestens bis zum 13. März 2021 inne",
            "Anna Muster held the post “Mayor of Brno” until 13 March 2021 at the latest",
            "Anna Muster ma za sobą pełnienie funkcji „Mayor of Brno” najpóźniej do 13 marca 2021 r.");
  }

  /** A date that is said is said once, and each clause has a blank where it needs one. */
  @TestFactory
  Stream<DynamicTest> readsWellWithAnyDate() {
    List<String> times =
        List.of("none", "on 2024-11-18", "on 1973-09", "on 1995?", "on ../2021", "begin 2006-02");
    return Edges.RELATIONS.all().stream()
        .map(
            relation ->
                DynamicTest.dynamicTest(
                    relation.id(),
                    () -> {
                      for (String time : times) {
                        for (String language : LANGUAGES) {
                          Sentences words = in(language);
                          readsWell(words.clause(relation, PERSON, EVENT, when(time)));
                          Told back = new Told(relation, false, when(time));
                          readsWell(words.clause(back, PERSON, EVENT));
                        }
                      }
                    }));
  }

  private static void readsWell(String clause) {
    assertThat(clause)
        .contains("Anna Muster", "Fair")
        .doesNotContain("  ", " ,", " ”", "{", "}", ": ")
        .doesNotStartWith(" ")
        .doesNotEndWith(" ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "pl"})
  void hasATenseOfItsOwnWhereverThePresentIsTold(String language) {
    assertThat(Edges.RELATIONS.all())
        .filteredOn(relation -> relation.clauses().since().isPresent())
        .extracting(Relation::id)
        .containsExactly(
            "headed",
            "held-post",
            "honoured-with",
            "involved-in",
            "member-of",
            "party-of",
            "plans",
            "responsible-for");
    // whoever headed something undated is told in the past as it is
    assertThat(Edges.RELATIONS.all())
        .filteredOn(relation -> relation.clauses().since().isPresent())
        .filteredOn(relation -> !relation.id().equals("headed"))
        .allSatisfy(
            relation -> {
              String plain = in(language).clause(relation, PERSON, POST, When.UNDATED);
              assertThat(in(language).clause(relation, PERSON, POST, when("end 1990")))
                  .as(relation.id())
                  .doesNotStartWith(plain);
            });
  }

  @Test
  void putsNamesInQuotationMarksButThoseOfPeopleAndPlaces() {
    Relation sent = relation("delegation-of");
    EntityRef group = thing("Delegation", "Delegation");
    EntityRef council = thing("Rat „Nord“", "Council");
    assertThat(in("de").clause(sent, group, council, When.UNDATED))
        .isEqualTo("„Rat ‚Nord‘“ entsandte die Gruppe „Delegation“");
    assertThat(in("de").clause(sent, group, CITY, When.UNDATED))
        .isEqualTo("Leipzig entsandte die Gruppe „Delegation“");
    assertThat(in("en").clause(sent, group, thing("Rat", "Council"), When.UNDATED))
        .isEqualTo("the group “Delegation” was sent by “Rat”");
    assertThat(in("pl").clause(sent, group, thing("Rada", "Council"), When.UNDATED))
        .isEqualTo("„Rada” wysyła grupę „Delegation”");
  }

  @Test
  void doesNotSayTwiceOfWhichEventAndDayItIs() {
    When day = when("on 2024-11-18");
    Told host = new Told(relation("hosted"), true, day);
    Told guest = new Told(relation("attended"), false, day);
    assertThat(LANGUAGES)
        .extracting(language -> in(language).after(host, guest, PERSON, EVENT))
        .containsExactly(
            "an diesem Ereignis nahm Anna Muster teil",
            "Anna Muster took part in this event",
            "w wydarzeniu tym uczestniczy Anna Muster");
    Told another = new Told(relation("attended"), true, day);
    assertThat(LANGUAGES)
        .extracting(language -> in(language).after(another, guest, PERSON, EVENT))
        .containsExactly(
            "auch Anna Muster nahm daran teil",
            "Anna Muster took part in it, too",
            "uczestniczy w nim także Anna Muster");
    Told place = new Told(relation("took-place-in"), true, day);
    assertThat(in("de").after(another, place, EVENT, CITY))
        .isEqualTo("Ort dieses Ereignisses war Leipzig");
  }

  @Test
  void beginsWhereTheStepDoes() {
    Told guest = new Told(relation("attended"), false, when("on 2024-11-18"));
    assertThat(LANGUAGES)
        .extracting(language -> in(language).clause(guest, PERSON, EVENT))
        .containsExactly(
            "am Ereignis „Fair“ nahm am 18. November 2024 Anna Muster teil",
            "among those who took part in the event “Fair” on 18 November 2024 was Anna Muster",
            "w wydarzeniu „Fair” 18 listopada 2024 r. uczestniczy Anna Muster");
  }

  @Test
  void saysADayThatTheClauseBeforeDidNotSay() {
    Told group = new Told(relation("led-delegation"), true, When.UNDATED);
    Told sent = new Told(relation("in-framework-of"), true, when("on 2024-11-18"));
    assertThat(in("en").after(group, sent, EVENT, LINK))
        .isEqualTo("this event took place within the link “Leipzig–Brno” on 18 November 2024");
  }

  @Test
  void namesAgainWhatCouldBeMistaken() {
    Told part = new Told(relation("part-of"), true, When.UNDATED);
    Told guest = new Told(relation("attended"), false, When.UNDATED);
    assertThat(in("en").after(part, guest, PERSON, EVENT))
        .isEqualTo("among those who took part in the event “Fair” was Anna Muster");
    Told party = new Told(relation("party-of"), false, when("begin 1973"));
    Told frame = new Told(relation("in-framework-of"), true, When.UNDATED);
    assertThat(in("en").after(frame, party, CITY, LINK))
        .isEqualTo("Leipzig has been a party to the link “Leipzig–Brno” since 1973");
  }

  @Test
  void makesSentencesOfClauses() {
    assertThat(in("pl").text(List.of("źródło milczy", "„cisza” trwa od 1973 r.")))
        .isEqualTo("Źródło milczy. „Cisza” trwa od 1973 r.");
  }
}
