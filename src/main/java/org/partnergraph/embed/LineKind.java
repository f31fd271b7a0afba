package org.partnergraph.embed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.partnergraph.pages.Words;

/**
 * Kinds of lines. More patterns than these nobody can tell apart, so relations of one sort share
 * one; {@code lines.txt} says which, and it is the same in all pictures.
 */
enum LineKind {
  PARTNERSHIP(""),
  COOPERATION("9 5"),
  PEOPLE("2 3"),
  BODIES("12 4 2 4"),
  EVENTS("5 2.5"),
  AID("12 3 2 3 2 3"),
  WORDS("2 7"),
  SEVERAL("22 4");

  private static final Map<String, LineKind> BY_RELATION = read();

  private final String dash;

  LineKind(String dash) {
    this.dash = dash;
  }

  /** Of a relation; that of what is mixed for one of which nothing is said. */
  static LineKind of(String relation) {
    return BY_RELATION.getOrDefault(relation, SEVERAL);
  }

  /** Of several relations in one line. */
  static LineKind of(Collection<Tied> ties) {
    List<LineKind> kinds = ties.stream().map(Tied::line).distinct().toList();
    return kinds.size() == 1 ? kinds.get(0) : SEVERAL;
  }

  /** Stroke pattern, as in SVG; empty for a full line. */
  String dash() {
    return dash;
  }

  String label(Words.In words) {
    return words.get("line-" + name().toLowerCase(Locale.ROOT));
  }

  private static Map<String, LineKind> read() {
    Map<String, LineKind> kinds = new HashMap<>();
    try (InputStream in =
        Objects.requireNonNull(LineKind.class.getResourceAsStream("lines.txt"), "lines.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] parts = line.split(":", 2);
        LineKind kind = valueOf(parts[0].toUpperCase(Locale.ROOT));
        List.of(parts[1].strip().split("\\s+")).forEach(relation -> kinds.put(relation, kind));
      }
      return Map.copyOf(kinds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
