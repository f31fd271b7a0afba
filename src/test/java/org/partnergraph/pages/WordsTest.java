package org.partnergraph.pages;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnergraph.describe.Term;
import org.partnergraph.query.Catalogue;
import org.partnergraph.query.Question;
import org.partnergraph.query.YamlSection;
import org.partnergraph.store.Namespaces;

/** Whether what pages say and what is written for them to say are the same. */
class WordsTest {

  private static final Path RESOURCES = Path.of("src/main/resources/org/partnergraph/pages");
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Path CLASSES = Path.of("src/main/java/org/partnergraph/pages");
  private static final Path BUILDER =
      Path.of("src/main/resources/org/partnergraph/embed/builder.yaml");
  private static final Path EMBEDDING = Path.of("src/main/java/org/partnergraph/embed");
  private static final Path TERMINAL =
      Path.of("src/main/java/org/partnergraph/ConnectionPrinter.java");
  private static final Pattern ASKED =
      Pattern.compile("([\\w.]+(?:\\(\\))?)\\.get\\(\\s*\"(\\w+)\"");
  private static final Pattern CODE = Pattern.compile("[A-Za-z]+(?:-[a-z]+)*");
  private static final Pattern CONSTANT = Pattern.compile("(?m)^  ([A-Z]+)\\b");
  private static final Pattern SCORED =
      Pattern.compile("(?:parts\\.put|score\\.with)\\(\"(\\w+)\"");
  private static final Pattern QUOTED = Pattern.compile("\"(\\w+)\"");

  @Test
  void hasAllWordsThatTemplatesAskFor() {
    Map<String, Set<String>> groups = groups();
    Set<String> all = groups.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    List<String> asked = new ArrayList<>();
    for (Path template : files(TEMPLATES, ".jte")) {
      for (MatchResult found : ASKED.matcher(read(template)).results().toList()) {
        if (found.group(1).endsWith("ords()") || found.group(1).equals("words")) {
          asked.add(found.group(2));
          Set<String> own = found.group(1).equals("frame.words()") ? groups.get("frame") : all;
          assertThat(own).as(template.toString()).contains(found.group(2));
        }
      }
    }
    assertThat(asked).hasSizeGreaterThan(100);
  }

  private static Stream<String> graphsOfTheService() {
    Namespaces names = Namespaces.CANONICAL;
    return Stream.of(
            names.entitiesGraph(),
            names.ontologyGraph(),
            names.entity("graph-decisions"),
            names.derivedGraph(),
            names.questionsGraph(),
            names.judgementsGraph())
        .map(graph -> names.localId(graph.getURI()).orElseThrow());
  }

  @Test
  void hasNoWordsThatNobodyAsksFor() {
    Set<String> named = new LinkedHashSet<>();
    Stream.of(
            files(TEMPLATES, ".jte"),
            files(CLASSES, ".java"),
            files(EMBEDDING, ".java"),
            List.of(TERMINAL))
        .flatMap(List::stream)
        .forEach(file -> QUOTED.matcher(read(file)).results().forEach(m -> named.add(m.group(1))));
    named.addAll(yaml(RESOURCES.resolve("sections.yaml")).keys());
    graphsOfTheService().forEach(named::add);
    Stream.concat(Stream.of(Term.Kind.values()), Stream.of(Term.As.values()))
        .forEach(word -> named.add(word.name()));
    for (BrowseKind kind : BrowseKind.values()) {
      named.add(kind.id());
    }
    named.addAll(hintsOfSnippets());
    named.addAll(partsOfTheScore());
    named.addAll(codesOfConnections());
    namedByQuestions().forEach(named::addAll);
    groups()
        .forEach((group, keys) -> assertThat(named).as("words/%s.yaml", group).containsAll(keys));
  }

  @Test
  void namesTopicsAndColumnsOfAllQuestions() {
    List<Question> questions = questions();
    assertThat(questions).hasSizeGreaterThan(50);
    Map<String, Set<String>> groups = groups();
    assertThat(groups.get("topics")).containsAll(questions.stream().map(Question::topic).toList());
    for (Question question : questions) {
      assertThat(groups.get("columns")).as(question.id()).containsAll(question.columns());
      question.parameters().forEach(p -> assertThat(groups.get("values")).containsAll(p.choices()));
    }
  }

  @Test
  void namesPartsOfTheScoreAndWhatRestrictsAConnection() {
    assertThat(codesOfConnections()).contains("met-time", "hidden-length").hasSizeGreaterThan(8);
    assertThat(partsOfTheScore()).hasSizeGreaterThan(4);
    assertThat(groups().get("connections"))
        .containsAll(partsOfTheScore())
        .containsAll(codesOfConnections());
  }

  private static List<Question> questions() {
    return Catalogue.load(Path.of("queries"), Namespaces.CANONICAL).questions();
  }

  /** Topics and columns of questions, and words of their texts, among which are the codes. */
  private static Stream<Set<String>> namedByQuestions() {
    return questions().stream()
        .map(
            question -> {
              Set<String> named = new LinkedHashSet<>(question.columns());
              named.add(question.topic());
              CODE.matcher(question.text()).results().forEach(m -> named.add(m.group()));
              return named;
            });
  }

  /** Snippets are named by what they embed, and languages by their codes. */
  private static Set<String> hintsOfSnippets() {
    Set<String> hints = new LinkedHashSet<>(Set.of("in-de", "in-en", "in-pl"));
    QUOTED
        .matcher(read(TEMPLATES.resolve("embed/builder.jte")))
        .results()
        .forEach(found -> hints.add(found.group(1) + "Hint"));
    return hints;
  }

  private static Set<String> partsOfTheScore() {
    Path connect = Path.of("src/main/java/org/partnergraph/connect");
    return Stream.of("Ranking.java", "FoundPath.java")
        .flatMap(file -> SCORED.matcher(read(connect.resolve(file))).results())
        .map(found -> "part-" + found.group(1))
        .collect(toSet());
  }

  /** The limits and restrictions of a search, by the names of its classes. */
  private static Set<String> codesOfConnections() {
    Path connect = Path.of("src/main/java/org/partnergraph/connect");
    Set<String> codes = new LinkedHashSet<>();
    Map.of("met-", "Limit.java", "hidden-", "Exclusion.java")
        .forEach(
            (prefix, file) ->
                CONSTANT
                    .matcher(read(connect.resolve(file)))
                    .results()
                    .forEach(m -> codes.add(prefix + m.group(1).toLowerCase(Locale.ROOT))));
    return codes;
  }

  @Test
  void namesEverySectionAndPlacesOnlySectionsThatThereAre() {
    Set<String> titles = groups().get("sections");
    YamlSection layouts = yaml(RESOURCES.resolve("layouts.yaml"));
    for (Family family : Family.values()) {
      assertThat(layouts.texts(family.id())).as(family.id()).isNotEmpty();
      assertThat(titles).containsAll(Layout.load().order(family));
      Set<String> known = new LinkedHashSet<>(yaml(RESOURCES.resolve("sections.yaml")).keys());
      known.add(Layout.ABOUT);
      assertThat(known).containsAll(layouts.texts(family.id()));
    }
  }

  private static Map<String, Set<String>> groups() {
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    for (Path file : files(RESOURCES.resolve("words"), ".yaml")) {
      groups.put(file.getFileName().toString().replace(".yaml", ""), yaml(file).keys());
    }
    groups.put("builder", yaml(BUILDER).keys());
    assertThat(groups.keySet()).contains("frame", "entity", "sections", "browse");
    return groups;
  }

  private static YamlSection yaml(Path file) {
    return YamlSection.parse(file.toString(), read(file));
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
