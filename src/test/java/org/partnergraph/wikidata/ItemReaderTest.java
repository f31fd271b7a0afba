package org.partnergraph.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnergraph.wikidata.ItemText.begin;
import static org.partnergraph.wikidata.ItemText.end;
import static org.partnergraph.wikidata.ItemText.qualifier;
import static org.partnergraph.wikidata.ItemText.snak;
import static org.partnergraph.wikidata.ItemText.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemReaderTest {

  private static final ItemId CITY = new ItemId("Q9000001");

  private final ItemText text = new ItemText(CITY.text());

  private Item read() throws JsonProcessingException {
    return new ItemReader(new ObjectMapper().readTree(text.toString()), 1, 1).item(CITY);
  }

  private static List<String> objects(List<Statement> statements) {
    return statements.stream().map(statement -> statement.object().text()).toList();
  }

  private Span span(String... qualifiers) throws JsonProcessingException {
    return new ItemReader(
            new ObjectMapper()
                .readTree(new ItemText("Q9000001").claim("P190", "Q2", qualifiers).toString()),
            1,
            1)
        .item(CITY)
        .twinnings()
        .get(0)
        .span();
  }

  @Test
  void knowsThatSomethingIsOverThoughNotWhen() throws JsonProcessingException {
    assertThat(span(qualifier("P582", snak("somevalue"))).over()).isTrue();
    assertThat(span(qualifier("P582", time("1990", 8))).over()).isTrue();
    assertThat(span(qualifier("P582", time("1990", 8))).end()).isEmpty();
    assertThat(span(end("1990")).over()).isTrue();
    assertThat(span(qualifier("P582", snak("novalue"))).over()).isFalse();
    assertThat(span(begin("1990")).over()).isFalse();
  }

  @Test
  void readsEveryValueOfAQualifier() throws JsonProcessingException {
    Span span =
        span(
            qualifier("P580", snak("somevalue"), time("1990", 9), time("1990-03", 10)),
            qualifier("P582", snak("somevalue"), time("2001", 9)));
    assertThat(span.begin()).get().extracting(Node::getLiteralLexicalForm).isEqualTo("1990-03");
    assertThat(span.end()).get().extracting(Node::getLiteralLexicalForm).isEqualTo("2001");
  }

  @Test
  void leavesOutTheStateThatIsNoMore() throws JsonProcessingException {
    text.claim("P17", "Q1", qualifier("P582", snak("somevalue")))
        .claim("P17", "Q2", qualifier("P582", time("1990", 8)))
        .claim("P17", "Q3");
    assertThat(objects(read().countries())).containsExactly("Q3");
  }

  @Test
  void takesTheBestRankWhereOnlyTheBestIsWanted() throws JsonProcessingException {
    String here = "{\"latitude\": 1.5, \"longitude\": 2.5}";
    String there = "{\"latitude\": 3.5, \"longitude\": 4.5}";
    text.claim("P17", "Q1")
        .ranked("preferred", "P17", "Q2")
        .claim("P31", "Q3")
        .ranked("preferred", "P31", "Q4")
        .claim("P625", here)
        .ranked("preferred", "P625", there)
        .claim("P190", "Q5")
        .ranked("preferred", "P190", "Q6")
        .ranked("deprecated", "P190", "Q7")
        .claim("P463", "Q8")
        .ranked("preferred", "P463", "Q9");
    Item item = read();
    assertThat(objects(item.countries())).containsExactly("Q2");
    assertThat(item.kinds()).containsExactly(new ItemId("Q4"));
    assertThat(item.coordinates()).contains(new Coordinates(3.5, 4.5));
    assertThat(objects(item.twinnings())).containsExactly("Q5", "Q6");
    assertThat(objects(item.memberships())).containsExactly("Q8", "Q9");
  }

  @Test
  void givesTheNameOfAllLanguagesToThoseThatHaveNone() throws JsonProcessingException {
    text.label("mul", "Exempla").label("de", "Beispielstadt");
    assertThat(read().names())
        .isEqualTo(Map.of("de", "Beispielstadt", "en", "Exempla", "pl", "Exempla"));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-02-28, 11, 2021-02-28",
    "2021-02-30, 11, 2021-02",
    "2021-13-30, 11, 2021",
    "2021-13-00, 10, 2021",
    "2021-05-00, 11, 2021-05",
    "2021-05-07, 10, 2021-05",
    "2021-05-07, 9, 2021",
  })
  void isNoMorePreciseThanTheCalendar(String written, int precision, String read)
      throws JsonProcessingException {
    assertThat(span(qualifier("P580", time(written, precision))).begin())
        .get()
        .extracting(Node::getLiteralLexicalForm)
        .isEqualTo(read);
  }
}
