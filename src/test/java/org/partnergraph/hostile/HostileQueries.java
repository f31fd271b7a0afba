package org.partnergraph.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * SPARQL that takes more than it should: the files beside this class, and what is too long for a
 * file.
 */
final class HostileQueries {

  private static final String[] OUTCOMES = {"200", "200 broken off", "400", "422", "502"};

  /** What must not be done at all: an answer that can also mean that it was done is no answer. */
  private static final Map<String, String[]> EXACT =
      Map.ofEntries(
          Map.entry("insert-by-query", new String[] {"400"}),
          Map.entry("service-elsewhere", new String[] {"400"}),
          Map.entry("service-silent-metadata", new String[] {"400"}),
          Map.entry("matches-explodes", new String[] {"422"}),
          Map.entry("brackets-behind-a-comment", new String[] {"422"}),
          Map.entry("patterns-of-a-select", new String[] {"422"}),
          Map.entry("patterns-of-an-exists", new String[] {"422"}),
          Map.entry("regex-explodes", new String[] {"422"}),
          Map.entry("replace-explodes", new String[] {"422"}),
          Map.entry("replace-grows", new String[] {"422"}),
          Map.entry("braces-nested", new String[] {"422"}),
          Map.entry("patterns-many", new String[] {"422"}));

  private HostileQueries() {}

  static List<Hostile> all() {
    List<Hostile> all = new ArrayList<>();
    files().forEach(file -> all.add(query(name(file), read(file))));
    all.add(query("braces-nested", nested("{ ", " }", "?s ?p ?o", 4000)));
    all.add(query("optionals-nested", nested("?a ?b ?c OPTIONAL { ", " }", "?s ?p ?o", 1500)));
    all.add(query("unions-nested", nested("{ ?a ?b ?c } UNION { ", " }", "?s ?p ?o", 1500)));
    all.add(query("selects-nested", nested("{ SELECT * { ", " } }", "?s ?p ?o", 1500)));
    all.add(query("filters-nested", "{ ?s ?p ?o FILTER" + nested("(!", ")", "(true)", 9000) + "}"));
    all.add(query("exists-nested", nested("?s ?p ?o FILTER EXISTS { ", " }", "?s ?p ?o", 400)));
    all.add(query("path-nested", "{ ?s " + nested("(", ")*", "<urn:a>", 4000) + " ?o }"));
    all.add(query("values-huge", "{ ?s ?p ?o VALUES ?o { " + numbers(90_000, " ") + " } }"));
    all.add(query("in-list-huge", "{ ?s ?p ?o FILTER(?o IN (" + numbers(90_000, ",") + ")) }"));
    all.add(query("values-product", "{ " + values("a") + values("b") + values("c") + " }"));
    all.add(query("patterns-many", "{ " + patterns(3000) + " }"));
    all.add(query("patterns-of-a-select", "{ { SELECT * { " + patterns(3000) + " } } }"));
    all.add(query("patterns-of-an-exists", "{ FILTER EXISTS { " + patterns(3000) + " } }"));
    all.add(query("brackets-behind-a-comment", hidden(200)));
    all.add(query("unions-many", "{ { ?s ?p ?o }" + " UNION { ?s ?p ?o }".repeat(3000) + " }"));
    return all;
  }

  private static Hostile query(String name, String pattern) {
    String query = pattern.startsWith("{") ? "SELECT * " + pattern : pattern;
    return Hostile.of("query " + name, target -> target.query(query), outcomes(name));
  }

  private static String[] outcomes(String name) {
    return EXACT.getOrDefault(name, OUTCOMES);
  }

  private static String nested(String open, String close, String inner, int depth) {
    String text = open.repeat(depth) + inner + close.repeat(depth);
    return text.startsWith("?") || text.startsWith("{ {") || text.startsWith("{ S")
        ? "{ " + text + " }"
        : text;
  }

  /** Brackets that those of a comment seem to close. */
  private static String hidden(int depth) {
    String closed = "#" + "}".repeat(depth) + "\n";
    return closed + "SELECT * " + "{ ".repeat(depth) + "?s ?p ?o" + " }".repeat(depth);
  }

  private static String numbers(int count, String between) {
    return IntStream.range(0, count)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(between));
  }

  private static String values(String name) {
    return "VALUES ?" + name + " { " + numbers(20_000, " ") + " } ";
  }

  private static String patterns(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "?s%d ?p%d ?o%d . ".formatted(i, i, i))
        .collect(Collectors.joining());
  }

  private static List<Path> files() {
    try {
      Path folder =
          Path.of(
                  Objects.requireNonNull(HostileQueries.class.getResource("cross-product.rq"))
                      .toURI())
              .resolveSibling("");
      try (Stream<Path> files = Files.list(folder)) {
        return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".rq", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
