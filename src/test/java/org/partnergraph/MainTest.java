package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @TempDir Path folder;

  @Test
  void listsItsCommandsWhenAskedForHelp() {
    String help = Ran.command("--help").answer();
    assertThat(help)
        .contains("serve", "load", "validate", "query", "search", "export", "backup", "restore");
    assertThat(help).contains("PARTNERGRAPH_HOME", "Exit code");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"serve", "load", "validate", "query", "search", "export", "backup", "restore"})
  void explainsEachCommand(String command) {
    assertThat(Ran.command(command, "--help").answer())
        .startsWith("Usage: partnergraph " + command)
        .contains("--base=IRI", "--help");
  }

  @Test
  void showsItsUsageToWhoGivesNoCommand() {
    Ran ran = Ran.command();
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("Usage: partnergraph");
  }

  @Test
  void tellsItsVersion() {
    assertThat(Ran.command("--version").answer().strip())
        .matches("partnergraph \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
  }

  @Test
  void refusesAnUnknownCommandAndNamesTheNearest() {
    Ran ran = Ran.command("serch", "Leipzig");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines()).hasSize(2);
    assertThat(ran.err()).contains("'serch'", "Did you mean", "partnergraph search");
  }

  @Test
  void refusesAnUnknownOption() {
    assertThat(Ran.command("query", "--nothing").misuse())
        .isEqualTo("Unknown option: '--nothing'; see partnergraph query --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://example.org/", "https://example.org", "leipzig", ""})
  void refusesABaseThatIsNone(String base) {
    assertThat(Ran.command("search", "--store", "mem", "--base", base, "Leipzig").misuse())
        .startsWith("the base must be an absolute http or https IRI ending in '/'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536"})
  void refusesAPortThatIsNone(String port) {
    assertThat(Ran.command("serve", "--store", "mem", "--port", port).misuse())
        .startsWith("--port must be from 0 to 65535");
  }

  @Test
  void refusesAPortInWords() {
    assertThat(Ran.command("serve", "--port", "high").misuse()).contains("--port", "high");
  }

  @Test
  void refusesAHostThatIsNotThisMachine() {
    assertThat(Ran.command("serve", "--store", "mem", "--host", "192.0.2.1").failure())
        .startsWith("cannot listen on 192.0.2.1:3030: ");
  }

  @Test
  void refusesAFileAsStore() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no store");
    assertThat(Ran.command("search", "--store", file, "Leipzig").failure())
        .startsWith("the store " + file + " cannot be opened");
  }

  @Test
  void refusesAStoreThatWasMadeUnderAnotherBase() {
    Ran ran =
        Ran.command(
            "search", "--store", FilledStore.FOLDER, "--base", "https://example.org/", "Leipzig");
    assertThat(ran.failure())
        .isEqualTo(
            "the store was made with --base https://w3id.org/partnergraph/, not"
                + " https://example.org/");
  }

  @Test
  void failsWhenItsAnswerCannotBeWritten() {
    PrintStream full = new PrintStream(new FullDisk(), true);
    assertThat(new Main(full, new PrintStream(OutputStream.nullOutputStream())).run("--help"))
        .isEqualTo(1);
  }

  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int b) throws java.io.IOException {
      throw new java.io.IOException("No space left on device");
    }
  }
}
