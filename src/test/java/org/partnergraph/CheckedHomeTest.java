package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedHomeTest {

  @TempDir private Path folder;
  private Path program;
  private Path question;
  private Config config;

  @BeforeEach
  void keepsWhatIsInOrder() throws IOException {
    program = Files.writeString(folder.resolve("program.jar"), "1");
    question = folder.resolve("home/queries/events/who.rq");
    Files.createDirectories(question.getParent());
    Files.createDirectories(folder.resolve("home/ontology/rules"));
    Files.writeString(question, "SELECT 1");
    Path store = Files.createDirectory(folder.resolve("store"));
    config = Config.inMemory().withHome(folder.resolve("home")).withStore(store);
    assertThat(home().known()).isFalse();
    home().keep();
  }

  private CheckedHome home() {
    return CheckedHome.of(config, Optional.of(program));
  }

  @Test
  void isKnownWhileNothingChanges() {
    assertThat(home().known()).isTrue();
  }

  @Test
  void isNotKnownAfterAQuestionChanged() throws IOException {
    Files.writeString(question, "SELECT 2");
    assertThat(home().known()).isFalse();
    Files.writeString(question, "SELECT 1");
    assertThat(home().known()).isTrue();
  }

  @Test
  void isNotKnownAfterAFileCameOrMoved() throws IOException {
    Path rule = Files.writeString(folder.resolve("home/ontology/rules/rule.rq"), "");
    assertThat(home().known()).isFalse();
    Files.delete(rule);
    Files.move(question, question.resolveSibling("what.rq"));
    assertThat(home().known()).isFalse();
  }

  @Test
  void isNotKnownToAnotherProgram() throws IOException {
    Files.writeString(program, "22");
    assertThat(home().known()).isFalse();
  }

  @Test
  void isNotKnownUnderOtherIris() {
    config = config.withBase("https://example.org/");
    assertThat(home().known()).isFalse();
  }

  @Test
  void isNeverKnownWithoutAStoreOrAPackagedProgram() {
    CheckedHome unpackaged = CheckedHome.of(config, Optional.empty());
    unpackaged.keep();
    assertThat(unpackaged.known()).isFalse();
    Config inMemory = Config.inMemory().withHome(folder.resolve("home"));
    assertThat(CheckedHome.of(inMemory, Optional.of(program)).known()).isFalse();
  }
}
