package org.partnergraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownTextsTest {

  private final KnownTexts texts = new KnownTexts();

  @Test
  void tellTheSameWhenTheyAreAskedAgain() {
    for (int time = 0; time < 2; time++) {
      assertThat(texts.isTooDeep("SELECT * " + "{".repeat(70) + "}".repeat(70))).isTrue();
      assertThat(texts.isTooDeep("SELECT * { ?a ?b ?c }")).isFalse();
      assertThat(texts.isSteady("SELECT * { ?a ?b ?c }")).isTrue();
      assertThat(texts.isSteady("SELECT (NOW() AS ?now) {}")).isFalse();
    }
  }
}
