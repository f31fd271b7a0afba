package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValidateCommandTest {

  @Test
  void acceptsTheDataOfThisCheckout() throws Exception {
    Path data = ShippedStore.HOME.resolve("data");
    try (Stream<Path> files = Files.walk(data)) {
      long count = files.filter(file -> file.toString().endsWith(".trig")).count();
      assertThat(count).isGreaterThan(3);
      assertThat(Ran.command("validate", data).answer())
          .startsWith("valid: " + count + " file(s); with the shipped graph ");
    }
  }

  @Test
  void reportsViolationsInAFile() {
    Path refused = Ran.file("refused.trig");
    Ran ran = Ran.command("validate", refused);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains(refused + ":5: Entity-prefLabel-language: nameless-town");
    assertThat(ran.err()).endsWith("refused: 3 violation(s), nothing was written\n");
  }

  @Test
  void reportsToAScript() {
    JsonNode refused = Ran.command("validate", "--json", Ran.file("refused.trig")).json();
    assertThat(refused.get("accepted").asBoolean()).isFalse();
    assertThat(refused.get("violations")).hasSize(3);
    Path broken = Ran.file("broken.ttl");
    JsonNode unreadable = Ran.command("validate", "--json", "--graph", "graph-test", broken).json();
    assertThat(unreadable.get("error").asText()).startsWith(broken + ":3:8");
  }

  @Test
  void refusesToCheckNothing() {
    assertThat(Ran.command("validate").misuse()).contains("FILE|DIR");
  }
}
