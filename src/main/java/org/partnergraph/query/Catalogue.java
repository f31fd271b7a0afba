package org.partnergraph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnergraph.store.Namespaces;

/**
 * The questions that the service answers.
 *
 * @param questions by topic, then name
 */
public record Catalogue(List<Question> questions) {

  static final String ENDING = ".rq";
  private static final String RELATIONS = "relations";
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

  /** Takes a copy. */
  public Catalogue {
    questions = List.copyOf(questions);
  }

  /**
   * Reads every {@code <topic>/<name>.rq} and checks it; {@code relations} is left to the
   * connections.
   *
   * @param queriesFolder in any file system
   * @param namespaces the base to which the queries' IRIs are moved
   * @throws QueryFileException if a header or a query is broken
   */
  public static Catalogue load(Path queriesFolder, Namespaces namespaces) {
    Catalogue catalogue = read(queriesFolder, namespaces);
    catalogue.check();
    return catalogue;
  }

  /**
   * Reads them, but parses a query only when it is wanted.
   *
   * @throws QueryFileException if a header is broken
   */
  public static Catalogue read(Path queriesFolder, Namespaces namespaces) {
    List<Path> files =
        children(queriesFolder, Files::isDirectory).stream()
            .filter(folder -> !name(folder).equals(RELATIONS))
            .flatMap(folder -> children(folder, path -> name(path).endsWith(ENDING)).stream())
            .toList();
    return new Catalogue(files.parallelStream().map(file -> question(file, namespaces)).toList());
  }

  /**
   * Parses every query, with its parameters and without, which takes a good part of a start.
   *
   * @throws QueryFileException if one is broken or does not fit to its header
   */
  public void check() {
    questions.parallelStream().forEach(question -> new QuestionCheck(question).run());
  }

  /** The question of a topic and a name. */
  public Optional<Question> find(String topic, String name) {
    return questions.stream()
        .filter(question -> question.topic().equals(topic) && question.name().equals(name))
        .findFirst();
  }

  private static Question question(Path path, Namespaces namespaces) {
    String topic = name(Objects.requireNonNull(path.getParent()));
    String name = name(path).substring(0, name(path).length() - ENDING.length());
    if (!NAME.matcher(topic).matches() || !NAME.matcher(name).matches()) {
      throw new QueryFileException(
          topic + "/" + name(path), 1, "topic and name consist of a-z, 0-9 and '-'");
    }
    return QuestionFile.read(topic, name, path, namespaces);
  }

  private static List<Path> children(Path folder, Predicate<Path> wanted) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** The last part; folders in a zip may end in a slash. */
  private static String name(Path path) {
    return String.valueOf(path.getFileName()).replace("/", "");
  }
}
