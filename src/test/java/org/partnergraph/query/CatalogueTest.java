package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.store.Namespaces;

class CatalogueTest {

  private static final Path QUESTIONS = TownGraph.file("questions");

  @Test
  void listsTheQuestionsByTopicAndNameAndLeavesRelationsAlone() {
    Catalogue catalogue = Catalogue.load(QUESTIONS, Namespaces.CANONICAL);

    assertThat(catalogue.questions())
        .extracting(Question::id)
        .containsExactly(
            "meetings/any", "meetings/statements", "meetings/where", "towns/gifts", "towns/list");
  }

  @Test
  void readsWhatTheHeaderSays() {
    Question question = TownGraph.question("meetings", "where");

    assertThat(question.title().in("pl")).isEqualTo("Spotkania w mieście");
    assertThat(question.title().in("fr")).isEqualTo("Treffen in einer Stadt");
    assertThat(question.tags()).containsExactly("meetings");
    assertThat(question.returns()).isEqualTo(Returns.ROWS);
    assertThat(question.columns()).containsExactly("town", "meeting", "day", "document");
    assertThat(question.text()).startsWith("#+ title").contains("SELECT ?town");
  }

  @Test
  void readsWhatAnAnswerCannotTell() {
    Question gifts = TownGraph.question("towns", "gifts");

    assertThat(gifts.limits())
        .hasValueSatisfying(
            limits -> assertThat(limits.in("pl")).isEqualTo("Dary, których nikt nie zapisał."));
    assertThat(TownGraph.question("meetings", "where").limits()).isEmpty();
  }

  @Test
  void readsWhatTheHeaderSaysOfEachParameter() {
    Question question = TownGraph.question("meetings", "where");

    assertThat(question.parameters())
        .extracting(Parameter::name)
        .containsExactly("town", "day", "precision", "least");
    assertThat(question.parameter("precision"))
        .hasValueSatisfying(
            precision -> {
              assertThat(precision.type()).isEqualTo(ParameterType.CHOICE);
              assertThat(precision.required()).isFalse();
              assertThat(precision.defaultText()).hasValue("day");
              assertThat(precision.choices()).containsExactly("day", "month");
              assertThat(precision.description().in("de")).isEqualTo("Wie genau");
            });
    assertThat(question.parameter("least").orElseThrow().max()).isEqualTo(OptionalLong.of(9));
  }

  @Test
  void keepsADayInAHeaderAsItWasWritten() {
    Parameter day = TownGraph.question("meetings", "where").parameter("day").orElseThrow();

    assertThat(day.example()).isEqualTo("2024-11-18");
  }

  @Test
  void movesTheQueriesToTheBaseOfTheDeployment() {
    Namespaces elsewhere = new Namespaces("http://localhost:3030/");

    Question question = Catalogue.load(QUESTIONS, elsewhere).find("meetings", "any").orElseThrow();

    assertThat(question.text()).contains("<http://localhost:3030/ontology#>");
    assertThat(question.query().toString()).doesNotContain("w3id.org");
  }

  @Test
  void loadsFromAnArchive(@TempDir Path folder) throws IOException {
    Path archive = folder.resolve("questions.zip");
    try (FileSystem zip = FileSystems.newFileSystem(zipUri(archive), Map.of("create", "true"))) {
      copy(QUESTIONS, zip.getPath("/shipped/queries"));

      Catalogue catalogue = Catalogue.load(zip.getPath("/shipped/queries"), Namespaces.CANONICAL);

      assertThat(catalogue.questions()).hasSize(5);
      assertThat(catalogue.find("towns", "list")).isPresent();
    }
  }

  @Test
  void knowsNoQuestionOfAnotherName() {
    assertThat(Catalogue.load(QUESTIONS, Namespaces.CANONICAL).find("towns", "nothing")).isEmpty();
  }

  private static URI zipUri(Path archive) {
    return URI.create("jar:" + archive.toUri());
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(path -> !path.equals(from)).toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
