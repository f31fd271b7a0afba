package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A command that ran in this process: its exit code and what it wrote. */
record Ran(int code, String out, String err) {

  static Ran command(Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Main main = new Main(utf8(out), utf8(err));
    int code = main.run(List.of(args).stream().map(Object::toString).toArray(String[]::new));
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream utf8(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** A file of src/test/resources/org/partnergraph/commands. */
  static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(Ran.class.getResource("commands/" + name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  JsonNode json() {
    try {
      return new ObjectMapper().readTree(out);
    } catch (IOException e) {
      throw new UncheckedIOException(out, e);
    }
  }

  /** It answered, and said nothing beside but progress. */
  String answer() {
    assertThat(err.lines().filter(line -> !line.contains("statements")).toList()).isEmpty();
    assertThat(code).isZero();
    return out;
  }

  /** It failed with one line and without an answer; the line. */
  String failure() {
    assertThat(code).isEqualTo(1);
    return onlyLine();
  }

  /** It was used wrongly, and says so in one line that names the help; the line. */
  String misuse() {
    assertThat(code).isEqualTo(2);
    assertThat(onlyLine()).endsWith(" --help");
    return onlyLine();
  }

  private String onlyLine() {
    List<String> lines = err.lines().filter(line -> !line.contains("statements read")).toList();
    assertThat(out).isEmpty();
    assertThat(lines).hasSize(1).first().asString().startsWith("partnergraph: ");
    return lines.get(0).substring("partnergraph: ".length());
  }
}
