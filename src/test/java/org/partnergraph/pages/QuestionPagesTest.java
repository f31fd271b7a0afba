package org.partnergraph.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnergraph.rest.Envelope;

class QuestionPagesTest {

  @Test
  void takesTheLanguageOfAQuoteFromItsDocumentAlone() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    ObjectNode row = json.objectNode().put("quote", "cytat");
    Shown shown =
        new Shown(
            List.of("document", "quote"),
            json.arrayNode().add(row),
            new Envelope.Meta(1, null, "en", "/", null, null, null, null, null),
            Map.of("doc-9", "pl"),
            Map.of());
    assertThat(shown.language(row, "quote")).isNull();
    row.putObject("document").put("id", "doc-9");
    assertThat(shown.language(row, "quote")).isEqualTo("pl");
    assertThat(shown.language(row, "document")).isNull();
  }

  @Test
  void saysCodesListsOfCodesAndNamedValuesInWords() {
    QuestionWords german = new QuestionWords("de");
    assertThat(german.value("not-stated")).isEqualTo("nicht angegeben");
    assertThat(german.value("date, recipient")).isEqualTo("Datum, Empfänger");
    assertThat(new QuestionWords("pl").value("status: zamierzone; date: 2024"))
        .isEqualTo("status: zamierzone; data: 2024");
    assertThat(german.value("reason: not-stated; note: stated in part"))
        .isEqualTo("Grund: nicht angegeben; Anmerkung: stated in part");
    assertThat(new QuestionWords("de", Map.of("claimType", "Aussageart")).value("claimType, date"))
        .isEqualTo("Aussageart, Datum");
    assertThat(german.value("Der Krieg in der Ukraine")).isEqualTo("Der Krieg in der Ukraine");
  }

  @Test
  void callsColumnsAndCodesInDescriptionsWhatTheTableCallsThem() {
    QuestionProse german = new QuestionProse("de", List.of("maybeSameAs", "status", "match"));
    assertThat(german.said("Die Grundlage ist derived, no."))
        .isEqualTo("Die Grundlage ist „abgeleitet“, no.");
    assertThat(german.said("Match und maybeSameAs; Status: Eine Person (events/match)."))
        .isEqualTo(
            "„Übereinstimmung“ und „Vielleicht dasselbe wie“; Status: Eine Person (events/match).");
    QuestionProse polish = new QuestionProse("pl", List.of("match", "to"));
    assertThat(polish.said("To to samo: Match, match."))
        .isEqualTo("To to samo: „Zgodność”, „zgodność”.");
    QuestionProse english = new QuestionProse("en", List.of("maybeSameAs", "note"));
    assertThat(english.said("A note: maybeSameAs is not-stated."))
        .isEqualTo("A note: “perhaps the same as” is “not stated”.");
  }

  @Test
  void writesNumbersAsTheLanguageDoesAndYearsWithoutMarks() {
    assertThat(new QuestionWords("de").number(new BigDecimal("5E+4"))).isEqualTo("50.000");
    assertThat(new QuestionWords("en").number(new BigDecimal("44500.5"))).isEqualTo("44,500.5");
    assertThat(new QuestionWords("pl").number(new BigDecimal("1973"))).isEqualTo("1973");
  }

  @Test
  void showsNoColumnWithoutValuesAndTheSourceWithTheQuote() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    ObjectNode row = json.objectNode().put("quote", "Zitat").put("lines", "3").put("person", "x");
    Shown shown =
        new Shown(
            List.of("person", "note", "document", "quote", "lines"),
            json.arrayNode().add(row),
            new Envelope.Meta(1, null, "en", "/", null, null, null, null, null),
            Map.of(),
            Map.of());
    assertThat(shown.heads()).containsExactly("person", "quote");
  }
}
