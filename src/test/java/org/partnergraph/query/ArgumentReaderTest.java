package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentReaderTest {

  private final ArgumentReader reader = new ArgumentReader(id -> Optional.empty());

  @ParameterizedTest
  @CsvSource({"2024-11-18,date", "2024-11,gYearMonth", "2024,gYear"})
  void keepsThePrecisionOfADate(String text, String datatype) {
    Node term = read(ParameterType.EDTF, text);

    assertThat(term.getLiteralLexicalForm()).isEqualTo(text);
    assertThat(term.getLiteralDatatypeURI()).endsWith("#" + datatype);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-13", "2024-02-30", "0000", "24", "2024-1", "autumn"})
  void refusesWhatIsNoDate(String text) {
    assertThatThrownBy(() -> read(ParameterType.EDTF, text))
        .isInstanceOf(BadArgumentException.class)
        .hasMessageStartingWith("'p' ");
  }

  @Test
  void takesATextAsItIsWhateverItLooksLike() {
    String text = "\" } DROP ALL #";

    assertThat(read(ParameterType.TEXT, text)).isEqualTo(NodeFactory.createLiteralString(text));
  }

  @Test
  void takesLanguageTagsOnly() {
    assertThat(read(ParameterType.LANGUAGE, "de-AT"))
        .isEqualTo(NodeFactory.createLiteralString("de-AT"));
    assertThatThrownBy(() -> read(ParameterType.LANGUAGE, "de or en"))
        .isInstanceOf(BadArgumentException.class)
        .hasMessage("'p' must be a language tag such as pl, not 'de or en'");
  }

  private Node read(ParameterType type, String text) {
    LocalText description = LocalText.of(Map.of("en", "a parameter"));
    return reader.read(
        new Parameter(
            "p",
            type,
            false,
            Optional.empty(),
            text,
            description,
            List.of(),
            OptionalLong.empty(),
            OptionalLong.empty()),
        text);
  }
}
