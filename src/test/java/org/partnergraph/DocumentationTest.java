package org.partnergraph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.embed.WidgetModule;
import org.partnergraph.store.FastTempDir;

/** What README and guides show is what happens. */
class DocumentationTest {

  /** Raise it when a guide grows. */
  private static final int BLOCKS = 60;

  private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

  @TempDir(factory = FastTempDir.class)
  static Path folder;

  private static final List<Workbench> OPEN = new ArrayList<>();
  private static int run;

  @AfterAll
  static void close() {
    OPEN.forEach(Workbench::close);
  }

  @TestFactory
  Stream<DynamicNode> showsWhatHappens() throws IOException {
    List<Path> guides = new ArrayList<>(markdown(Path.of("docs/guides")));
    guides.add(0, Path.of("README.md"));
    DynamicNode enough =
        DynamicTest.dynamicTest(
            "runs every block", () -> assertThat(run).isGreaterThanOrEqualTo(BLOCKS));
    return Stream.concat(guides.stream().map(DocumentationTest::guide), Stream.of(enough));
  }

  private static DynamicNode guide(Path file) {
    List<DynamicTest> tests = new ArrayList<>();
    Workbench bench = bench(file);
    for (Block block : Block.in(file)) {
      tests.add(DynamicTest.dynamicTest(block.place(), () -> check(block, bench)));
    }
    return DynamicContainer.dynamicContainer(file.toString(), tests);
  }

  private static Workbench bench(Path file) {
    try {
      Path own = folder.resolve(file.getFileName().toString());
      Workbench bench = new Workbench(Files.createDirectory(own));
      OPEN.add(bench);
      return bench;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void check(Block block, Workbench bench) {
    switch (block.language()) {
      case "sh" -> {
        Assumptions.assumeFalse(block.text().startsWith("mvn "), "Maven is not run here");
        answers(block, bench.run(block.text()));
      }
      case "sparql" -> rows(block, bench.query(block.text()));
      case "trig", "turtle", "tsv" -> data(block, bench);
      case "html" -> addresses(block, bench);
      case "css", "js" -> names(block);
      case "python", "r", "ini", "console" ->
          Assumptions.abort(block.language() + " is not run here");
      default -> throw new IllegalArgumentException("no test knows " + block.language());
    }
    run++;
  }

  private static void answers(Block block, List<Workbench.Outcome> outcomes) {
    assertThat(outcomes).as("commands").isNotEmpty();
    StringBuilder all = new StringBuilder();
    for (Workbench.Outcome outcome : outcomes) {
      all.append(outcome.output());
      assertThat(outcome.succeeded() || block.showsFailure()).as(outcome.output()).isTrue();
    }
    block.expected().ifPresent(expected -> ShownAnswer.of(expected).requireIn(all.toString()));
  }

  private static void rows(Block block, Workbench.Outcome outcome) {
    assertThat(outcome.output().lines().count()).as(outcome.output()).isGreaterThan(1);
    answers(block, List.of(outcome));
  }

  /** Every address of the service that a page names answers. */
  private static void addresses(Block block, Workbench bench) {
    List<String> addresses = found("http://localhost:3030/[^\"]*", block);
    for (String address : addresses) {
      Workbench.Outcome outcome = bench.run("curl '" + address.replace("&amp;", "&") + "'").get(0);
      assertThat(outcome.succeeded()).as(outcome.output()).isTrue();
    }
  }

  /** The widget has every property, event and method that is shown. */
  private static void names(Block block) {
    String widget = new String(WidgetModule.load().source(), UTF_8);
    List<String> names =
        found("--pg-[a-z-]+|(?<=Listener\\(')[a-z-]+|(?<=await widget\\.)\\w+", block);
    assertThat(names).allSatisfy(name -> assertThat(widget).contains(name));
  }

  private static List<String> found(String pattern, Block block) {
    List<String> found =
        Pattern.compile(pattern).matcher(block.text()).results().map(r -> r.group()).toList();
    assertThat(found).isNotEmpty();
    return found;
  }

  /** A block with a name is a file for the commands below it; any other must be valid. */
  private static void data(Block block, Workbench bench) {
    String name = block.fileName().orElse("unnamed." + block.language().replace("turtle", "ttl"));
    bench.keep(name, block.text());
    if (block.fileName().isEmpty()) {
      answers(block, bench.run("./partnergraph validate --graph doc-example " + name));
    }
  }

  @TestFactory
  Stream<DynamicTest> linksToWhatIsThere() throws IOException {
    List<Path> files = markdown(Path.of(""));
    assertThat(files).hasSizeGreaterThan(10);
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> followLinks(file)));
  }

  private static void followLinks(Path file) {
    Path base = file.toAbsolutePath().getParent();
    assertThat(LINK.matcher(Block.read(file)).results().map(link -> link.group(1)))
        .allSatisfy(link -> assertThat(base.resolve(link)).exists());
  }

  private static List<Path> markdown(Path under) throws IOException {
    try (Stream<Path> files = Files.walk(under)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.startsWith("target") && !file.startsWith("src"))
          .sorted()
          .toList();
    }
  }
}
