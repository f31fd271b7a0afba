package org.partnergraph.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnergraph.rest.Envelope;

class QuestionPagesTest {

  @Test
  void takesTheLanguageOfAQuoteFromItsDocumentAlone() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    ObjectNode row = json.objectNode().put("quote", "cytat");
    QuestionPages.Shown shown =
        new QuestionPages.Shown(
            List.of("document", "quote"),
            json.arrayNode().add(row),
            new Envelope.Meta(1, null, "en", "/", null, null, null, null, null),
            Map.of("doc-9", "pl"));
    assertThat(shown.language(row, "quote")).isNull();
    row.putObject("document").put("id", "doc-9");
    assertThat(shown.language(row, "quote")).isEqualTo("pl");
    assertThat(shown.language(row, "document")).isNull();
  }
}
