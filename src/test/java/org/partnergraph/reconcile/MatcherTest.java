package org.partnergraph.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.ShippedStore;
import org.partnergraph.describe.Ontology;
import org.partnergraph.describe.OntologyFiles;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** Cities that share their names, in the file {@code namesakes.trig}. */
class MatcherTest {

  private static final Namespaces NAMES = Namespaces.CANONICAL;

  private static KnowledgeStore store;
  private static SearchIndex index;
  private static Ontology ontology;
  private static QueriesOf02 queries;

  @BeforeAll
  static void loads() {
    store = Tdb2Store.inMemory(NAMES);
    store.write(
        data ->
            RDFParser.source(MatcherTest.class.getResource("namesakes.trig").toString())
                .lang(Lang.TRIG)
                .parse(StreamRDFLib.dataset(data)));
    index = SearchIndex.inMemory(store);
    ontology = new Ontology(new OntologyFiles(ShippedStore.HOME, NAMES), NAMES);
    EntityTypes types = new EntityTypes(ontology, NAMES);
    Terms terms = new Terms(types, new Properties(ontology, types, NAMES));
    queries = new QueriesOf02(terms, new Matcher(store, index, types), new Candidates(types));
  }

  @AfterAll
  static void closes() {
    index.close();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Birmingham", "Halle", "Frankfurt", "BIRMINGHAM", "birmingham"})
  void neverMatchesAnAmbiguousNameByItself(String name) {
    JsonNode all = ask("{'query':'%s','type':'City'}".formatted(name));

    assertThat(all.size()).isGreaterThan(1);
    assertThat(matches(all)).isEmpty();
    assertThat(all.get(0).get("score").asDouble() - all.get(1).get("score").asDouble())
        .isLessThan(Matcher.MARGIN);
    assertThat(all.get(0).get("description").asText()).endsWith("others fit nearly as well.");
    assertThat(matches(ask("{'query':'%s','limit':1}".formatted(name)))).isEmpty();
  }

  @Test
  void neverMatchesByAShortForm() {
    JsonNode only = ask("{'query':'Frankfurt nad','type':'City'}");

    assertThat(only.get(0).get("id").asText()).isEqualTo("frankfurt-am-main");
    assertThat(matches(only)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Q2256, birmingham",
    "q79867, birmingham-alabama",
    "http://www.wikidata.org/entity/Q79867, birmingham-alabama",
    "https://www.wikidata.org/wiki/Q2256, birmingham",
    "https://w3id.org/partnergraph/id/birmingham, birmingham",
    "birmingham-alabama, birmingham-alabama",
    "leipzig, leipzig",
  })
  void alwaysMatchesAnId(String text, String id) {
    for (String type : List.of("", ",'type':'City'", ",'type':'Person'")) {
      JsonNode found = ask("{'query':'%s'%s,'limit':1}".formatted(text, type));
      assertThat(matches(found)).containsExactly(id);
      assertThat(found.get(0).get("score").asDouble()).isEqualTo(100);
    }
  }

  @Test
  void matchesNothingByAnIdThatTwoEntitiesHave() {
    assertThat(ids(ask("{'query':'Q14960'}"))).containsExactly("brno", "brno-again");
    assertThat(matches(ask("{'query':'Q14960'}"))).isEmpty();
    assertThat(ask("{'query':'Q1'}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'pid':'inCountry','v':'Großbritannien'} | birmingham | country",
        "{'pid':'inCountry','v':'united states'} | birmingham-alabama | country",
        "{'pid':'P17','v':'Q30'} | birmingham-alabama | country",
        "{'pid':'inCountry','v':{'id':'united-states','name':'USA'}} | birmingham-alabama | country",
        "{'pid':'coordinates','v':'52.5, -1.9'} | birmingham | coordinates",
        "{'pid':'P625','v':'Point(-86.8 33.5)'} | birmingham-alabama | coordinates",
        "{'pid':'partnerOf','v':['Leipzig','Lyon']} | birmingham | partners",
        "{'pid':'P190','v':[{'id':'krakow'}]} | birmingham-alabama | partners",
      })
  void letsPropertiesDecideBetweenNamesakes(String property, String id, String feature) {
    JsonNode all =
        ask("{'query':'Birmingham','type':'City','properties':[%s]}".formatted(property));

    assertThat(ids(all)).hasSize(2);
    assertThat(matches(all)).containsExactly(id);
    assertThat(feature(all.get(0), feature)).isGreaterThan(99);
    assertThat(feature(all.get(1), feature)).isZero();
    assertThat(all.get(0).get("description").asText()).contains("as asked");
    assertThat(all.get(1).get("description").asText()).contains("not as asked");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "['Lyon'] | partner city of: lyon, as asked",
        "['Lyon','Nowhere'] | partner city of: lyon, as asked, but not Nowhere",
        "['Krakau'] | partner city of: leipzig, lyon, torun, …, not as asked"
      })
  void namesWhatAgreed(String asked, String said) {
    String property = "{'pid':'partnerOf','v':%s}".formatted(asked);
    JsonNode all = ask("{'query':'Springfield-Ost','properties':[%s]}".formatted(property));

    assertThat(ids(all)).first().isEqualTo("springfield-ost");
    assertThat(all.get(0).get("description").asText()).contains(said);
  }

  @ParameterizedTest
  @CsvSource({"Brno, ''", "Krakau, ''", "Lyon, springfield-ost"})
  void prefersNoNamesakeBecauseLessIsKnownOfIt(String partner, String match) {
    String property = "{'pid':'partnerOf','v':'%s'}".formatted(partner);
    JsonNode all =
        ask("{'query':'Springfield','type':'City','properties':[%s]}".formatted(property));

    assertThat(ids(all)).contains("springfield", "springfield-ost");
    List<String> expected = match.isEmpty() ? List.of() : List.of(match);
    assertThat(matches(all)).isEqualTo(expected);
    if (expected.isEmpty()) {
      assertThat(all.get(0).get("description").asText()).endsWith("others fit nearly as well.");
    }
  }

  @Test
  void matchesWhereOnePropertyIsConfirmedAndAnotherNotKnown() {
    String properties = "{'pid':'inCountry','v':'Germany'},{'pid':'partnerOf','v':'Lyon'}";
    assertThat(
            matches(
                ask(
                    "{'query':'Springfield-Ost','type':'City','properties':[%s]}"
                        .formatted(properties))))
        .containsExactly("springfield-ost");
  }

  @Test
  void countsSilenceAsHalfAndContradictionAsNothing() {
    JsonNode all =
        ask("{'query':'Leipzig','type':'City','properties':[{'pid':'inCountry','v':'Germany'}]}");

    assertThat(all.get(0).get("score").asDouble()).isEqualTo(85);
    assertThat(feature(all.get(0), "country")).isNaN();
    assertThat(all.get(0).get("description").asText())
        .endsWith("in country: not known; nothing but the name could be checked.");
    assertThat(matches(all)).isEmpty();
    JsonNode other =
        ask("{'query':'Halle','type':'City','properties':[{'pid':'inCountry','v':'Belgien'}]}");
    assertThat(matches(other)).containsExactly("halle-belgium");
    assertThat(other.get(1).get("score").asDouble()).isEqualTo(70);
  }

  @Test
  void neverMatchesWhatTheGraphContradicts() {
    assertThat(
            matches(
                ask("{'query':'Lyon','properties':[{'pid':'wikidata','v':'Q999'}],'type':'City'}")))
        .isEmpty(); // nothing is known of its Wikidata id
    assertThat(
            matches(
                ask(
                    "{'query':'Lipsk','properties':[{'pid':'wikidata','v':'Q999'}],'type':'City'}")))
        .isEmpty();
    assertThat(matches(ask("{'query':'Lipsk','type':'Person'}"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1981, 100", "1981-11, 100", "1981-11-05T00:00:00Z, 100", "1982, 0", "soon, 0"})
  void comparesDatesAsPreciselyAsBothAre(String date, double percent) {
    JsonNode all =
        ask("{'query':'Leipzig–Lyon','properties':[{'pid':'begin','v':'%s'}]}".formatted(date));

    assertThat(all.get(0).get("id").asText()).isEqualTo("twinning");
    assertThat(feature(all.get(0), "begin")).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({
    "Leipzig, leipzig, true",
    "lipsk, leipzig, true",
    "Brunn, brno, true",
    "Bruenn, brno, true",
    "Leipzg, leipzig, false",
    "'Leipzig, Germany', leipzig, false",
    "Stadt Leipzig, leipzig, false",
  })
  void takesTheWholeNameInAnySpellingAndNothingLess(String name, String id, boolean match) {
    JsonNode all = ask("{'query':'%s','type':'City'}".formatted(name));

    assertThat(all.get(0).get("id").asText()).isEqualTo(id);
    assertThat(matches(all)).hasSize(match ? 1 : 0);
  }

  @Test
  void keepsToTheTypeIfItIsStrictOrFound() {
    assertThat(matches(ask("{'query':'Leipzig'}"))).isEmpty();
    assertThat(ids(ask("{'query':'Leipzig','type':['Topic']}"))).containsExactly("topic-leipzig");
    assertThat(ids(ask("{'query':'Leipzig','type':'Person'}"))).contains("leipzig");
    assertThat(ask("{'query':'Leipzig','type':'Person','type_strict':'all'}")).isEmpty();
  }

  @Test
  void findsWithoutANameWhatHasAValueAndMatchesNone() {
    JsonNode all = ask("{'properties':[{'pid':'inCountry','v':{'id':'germany'}}],'type':'City'}");

    assertThat(ids(all)).containsExactly("halle-saale", "halle-westfalen");
    assertThat(matches(all)).isEmpty();
    assertThat(matches(ask("{'properties':[{'pid':'wikidata','v':'Q2079'}]}")))
        .containsExactly("leipzig");
  }

  @Test
  void givesTheSameAnswerEachTime() {
    String query = "{'query':'Halle','properties':[{'pid':'inCountry','v':'Germany'}]}";
    JsonNode first = ask(query);

    assertThat(ids(first)).containsExactly("halle-westfalen", "halle-saale", "halle-belgium");
    for (int i = 0; i < 20; i++) {
      assertThat(ask(query)).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "...", "()", "🙂", "x OR *:*", "Nirgendwo"})
  void findsNothingWhereThereIsNothing(String name) {
    assertThat(ask("{'query':'%s','type':'City'}".formatted(name))).isEmpty();
  }

  @Test
  void takesTextsOfAnyLength() {
    assertThat(matches(ask("{'query':'%s'}".formatted("Leipzig ".repeat(100))))).isEmpty();
    assertThat(ask("{'query':'%s'}".formatted("x".repeat(5000)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"' '", "'a '", "'(' ", "'x,'"})
  void looksAtTheBeginningOfVeryLongTexts(String part) {
    String filling = part.replace("'", "").repeat(300_000);
    String property = "{'pid':'partnerOf','v':'Lyon%s!'}".formatted(filling);
    JsonNode all =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () ->
                ask(
                    "{'query':'Springfield-Ost%s!','properties':[%s]}"
                        .formatted(filling, property)));

    assertThat(all.toString()).hasSizeLessThan(100_000);
  }

  @Test
  void endsABatchThatTakesTooLong() {
    EntityTypes types = new EntityTypes(ontology, NAMES);
    Terms terms = new Terms(types, new Properties(ontology, types, NAMES));
    Matcher hurried = new Matcher(store, index, types, Duration.ZERO);
    QueriesOf02 few = new QueriesOf02(terms, hurried, new Candidates(types));
    Fields batch = Fields.parse("{\"q\":{\"query\":\"Leipzig\"}}", "queries");
    assertThatThrownBy(() -> few.answer(batch, "en"))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(503));
  }

  @Test
  void comparesPlacesThatAreNearlyOnAMainLine() {
    String greenwich = "{'pid':'coordinates','v':'51.4779,-0.0005'}";
    JsonNode all = ask("{'query':'Greenwich','properties':[%s]}".formatted(greenwich));

    assertThat(ids(all)).first().isEqualTo("greenwich");
    assertThat(feature(all.get(0), "coordinates")).isEqualTo(100);
    assertThat(Position.parse("51.4779,-5.0E-4")).isEqualTo(Position.parse("51.4779,-0.0005"));
  }

  @Test
  void keepsToAllTypesAndAlsoWithAnId() {
    String query = "{'query':'%s','type':['City','Person'],'type_strict':'%s'}";
    assertThat(ids(ask(query.formatted("Leipzig", "any")))).containsExactly("leipzig");
    assertThat(ask(query.formatted("Leipzig", "all"))).isEmpty();
    assertThat(ids(ask("{'query':'Greenwich','type':['City','Place'],'type_strict':'all'}")))
        .containsExactly("greenwich");
    assertThat(ask("{'query':'Q2079','type':'Person','type_strict':'any'}")).isEmpty();
    assertThat(ids(ask("{'query':'Q2079','type':'City','type_strict':'any'}")))
        .containsExactly("leipzig");
  }

  private static JsonNode ask(String query) {
    String json = "{\"q\":" + query.replace('\'', '"') + "}";
    return queries.answer(Fields.parse(json, "queries"), "en").at("/q/result");
  }

  private static List<String> ids(JsonNode candidates) {
    return StreamSupport.stream(candidates.spliterator(), false)
        .map(candidate -> candidate.get("id").asText())
        .toList();
  }

  private static List<String> matches(JsonNode candidates) {
    return StreamSupport.stream(candidates.spliterator(), false)
        .filter(c -> c.get("match").asBoolean())
        .map(c -> c.get("id").asText())
        .toList();
  }

  /** Not a number if the candidate has no such feature. */
  private static double feature(JsonNode candidate, String id) {
    for (JsonNode feature : candidate.get("features")) {
      if (feature.get("id").asText().equals(id)) {
        return feature.get("value").asDouble();
      }
    }
    return Double.NaN;
  }
}
