package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, started as people start it. */
class LauncherIT {

  private static final String SCRIPT = ShippedStore.HOME.resolve("partnergraph").toString();

  @TempDir Path folder;

  private static Ran script(Map<String, String> environment, String... command) {
    try (Packaged running = Packaged.start(environment, List.of(command))) {
      return running.ended();
    }
  }

  private static Ran jar(Map<String, String> environment, Object... args) {
    try (Packaged running = Packaged.jar(environment, args)) {
      return running.ended();
    }
  }

  @Test
  void startsFromTheCheckoutWithoutBuildingAgain() throws IOException {
    var built = Files.getLastModifiedTime(Packaged.JAR);
    Ran ran = script(Map.of(), SCRIPT, "--version");
    assertThat(ran.answer()).matches("partnergraph \\d+\\.\\d+\\.\\d+\\S*\n");
    assertThat(Files.getLastModifiedTime(Packaged.JAR)).isEqualTo(built);
  }

  @Test
  void readsAndWritesUtf8WhereTheLocaleHasNone() {
    String search = "exec " + SCRIPT + " search --store " + FilledStore.FOLDER;
    Ran ran =
        script(
            Map.of("LC_ALL", "C", "LANG", "C"),
            "bash",
            "-c",
            search + " \"$(printf '\\305\\273ylina')\"");
    assertThat(ran.answer()).contains("Julia Żylina-Chudzik");
  }

  @Test
  void answersFromTheJarAlone() {
    Ran ran =
        jar(
            Map.of(),
            "query",
            "--store",
            FilledStore.FOLDER,
            "events/participants",
            "event=meeting-2024-11-18",
            "--format",
            "csv");
    assertThat(ran.answer()).startsWith("person,roles,").hasLineCount(7);
  }

  @Test
  void namesFileAndLineOfABrokenQuestion() throws IOException {
    Path topic = Files.createDirectories(folder.resolve("queries/events"));
    Files.createDirectory(folder.resolve("ontology"));
    Files.writeString(
        topic.resolve("broken.rq"), "#+ title: {en: Broken}\n#+ returns: rows\nSELECT * {\n");
    Ran ran = jar(Map.of("PARTNERGRAPH_HOME", folder.toString()), "query", "--store", "mem");
    assertThat(ran.failure()).startsWith("events/broken.rq:");
  }

  /** What was in order at an earlier start is not checked again; what has changed since is. */
  @Test
  void refusesAQuestionThatWasBrokenSinceTheLastStart() throws IOException {
    Path home = folder.resolve("home");
    for (String part : List.of("ontology", "queries")) {
      copy(ShippedStore.HOME.resolve(part), home.resolve(part));
    }
    Files.createDirectories(home.resolve("data/graphs"));
    Map<String, String> environment = Map.of("PARTNERGRAPH_HOME", home.toString());
    Path store = folder.resolve("store");
    assertThat(jar(environment, "query", "--store", store).answer()).contains("events/");
    assertThat(jar(environment, "query", "--store", store).answer()).contains("events/");

    Path question = home.resolve("queries/events/participants.rq");
    String text = Files.readString(question);
    Files.writeString(question, text.replace("ORDER BY DESC", "# ORDER BY DESC"));
    assertThat(jar(environment, "query", "--store", store).failure())
        .startsWith("events/participants.rq:1: the rows must have an order");

    Files.writeString(question, text);
    assertThat(jar(environment, "query", "--store", store).answer()).contains("events/");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  @Test
  void refusesAHomeWithoutContent() {
    Ran ran = jar(Map.of("PARTNERGRAPH_HOME", folder.toString()), "query", "--store", "mem");
    assertThat(ran.failure()).isEqualTo(folder + " has no folder ontology");
  }

  @Test
  void refusesATokenFileThatIsMissing() {
    Path missing = folder.resolve("token");
    Ran ran = jar(Map.of("PARTNERGRAPH_TOKEN_FILE", missing.toString()), "serve", "--store", "mem");
    assertThat(ran.failure()).isEqualTo("PARTNERGRAPH_TOKEN_FILE cannot be read: " + missing);
  }

  @Test
  void refusesAStoreOfGarbageInOneLine() throws IOException {
    Path data = Files.createDirectories(folder.resolve("tdb2/Data-0001"));
    Files.writeString(folder.resolve("base.txt"), "https://w3id.org/partnergraph/\n");
    Files.writeString(data.resolve("nodes.dat"), "garbage");
    assertThat(jar(Map.of(), "serve", "--port", "0", "--store", folder).failure())
        .startsWith("the store " + folder + " cannot be opened: ");
  }
}
