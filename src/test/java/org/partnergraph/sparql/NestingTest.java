package org.partnergraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestingTest {

  private static final String DEEP = "{ ".repeat(200) + "?s ?p ?o" + " }".repeat(200);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * %s",
        "#}}}%2$s\nSELECT * %1$s",
        "SELECT * { <urn:a> ?p '%2$s' . %s }",
        "SELECT * { ?s ?p ?o FILTER(?s <?o || ?o> ?s) %s }",
        "DELETE WHERE %s",
      })
  void countsWhatIsABracket(String form) {
    assertThat(Nesting.isTooDeep(form.formatted(DEEP, "}".repeat(200)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p '%s' }",
        "SELECT * { ?s ?p \"%s\" }",
        "SELECT * { ?s ?p \"\"\"a\"%s\n\"\"\" }",
        "SELECT * { ?s ?p '''%s\\''' ''' }",
        "SELECT * { ?s ?p ?o } # %s",
        "SELECT * { ?s ?p <urn:%s> }",
      })
  void countsNoneThatIsPartOfATextACommentOrAnIri(String form) {
    assertThat(Nesting.isTooDeep(form.formatted("(".repeat(200)))).isFalse();
  }

  @Test
  void leavesSixtyFour() {
    assertThat(Nesting.isTooDeep("{".repeat(64) + "}".repeat(64) + "{".repeat(64))).isFalse();
    assertThat(Nesting.isTooDeep("{".repeat(65))).isTrue();
    assertThat(Nesting.isTooDeep("[".repeat(65))).isTrue();
  }
}
