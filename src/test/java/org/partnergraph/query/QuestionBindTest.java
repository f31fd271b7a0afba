package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionBindTest {

  private final Question question = TownGraph.question("meetings", "where");

  @Test
  void turnsEachTextIntoTheTermOfItsType() {
    Binding bound =
        bind(Map.of("town", "krakow", "day", "2024-02-29", "precision", "month", "least", "7"));

    assertThat(bound.get("town")).isEqualTo(TownGraph.NAMESPACES.entity("krakow"));
    assertThat(bound.get("day"))
        .isEqualTo(NodeFactory.createLiteralDT("2024-02-29", XSDDatatype.XSDdate));
    assertThat(bound.get("precision")).isEqualTo(NodeFactory.createLiteralString("month"));
    assertThat(bound.get("least"))
        .isEqualTo(NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger));
  }

  @Test
  void putsDefaultsWhereNothingIsGivenAndLeavesTheRestOpen() {
    Binding bound = bind(Map.of("town", "krakow", "day", ""));

    assertThat(bound.get("precision")).isEqualTo(NodeFactory.createLiteralString("day"));
    assertThat(bound.contains("day")).isFalse();
    assertThat(bound.contains("lang")).as("the query has no ?lang").isFalse();
  }

  @Test
  void bindsTheNegotiatedLanguageWhereTheQueryUsesIt() {
    Binding bound = TownGraph.question("towns", "list").bind(Map.of(), "pl", TownGraph.TOWNS);

    assertThat(bound.get("lang")).isEqualTo(NodeFactory.createLiteralString("pl"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          day       | 2024-02-30 | 'day' names a date that does not exist: 2024-02-30
          day       | 2024-11    | 'day' must be a day such as 2024-11-18, not '2024-11'
          day       | 18.11.2024 | 'day' must be a day such as 2024-11-18, not '18.11.2024'
          least     | three      | 'least' must be a whole number, not 'three'
          least     | -1         | 'least' must be at least 0
          least     | 10         | 'least' must be at most 9
          precision | year       | 'precision' must be one of day, month
          colour    | red        | 'colour' is not a parameter of meetings/where; it takes town, day, precision, least
          """)
  void refusesATextThatAParameterCannotTake(String parameter, String text, String message) {
    Map<String, String> arguments = new HashMap<>(Map.of("town", "krakow"));
    arguments.put(parameter, text);

    assertThatThrownBy(() -> bind(arguments))
        .isInstanceOf(BadArgumentException.class)
        .hasMessage(message)
        .extracting(thrown -> ((BadArgumentException) thrown).parameter())
        .isEqualTo(parameter);
  }

  @Test
  void refusesToBeAskedWithoutARequiredParameter() {
    assertThatThrownBy(() -> bind(Map.of()))
        .isInstanceOf(BadArgumentException.class)
        .hasMessage("'town' is required, for example krakow");
  }

  @Test
  void tellsAnUnknownThingFromABadArgument() {
    assertThatThrownBy(() -> bind(Map.of("town", "atlantis")))
        .isInstanceOfSatisfying(
            UnknownEntityException.class,
            thrown -> {
              assertThat(thrown.parameter()).isEqualTo("town");
              assertThat(thrown.text()).isEqualTo("atlantis");
            });
  }

  @Test
  void refusesAnOverlongText() {
    assertThatThrownBy(() -> bind(Map.of("town", "x".repeat(301))))
        .isInstanceOf(BadArgumentException.class)
        .hasMessage("'town' is longer than 300 characters");
  }

  private Binding bind(Map<String, String> arguments) {
    return question.bind(arguments, "en", TownGraph.TOWNS);
  }
}
