package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/**
 * An answer as a guide shows it: its parts in order, where {@code …} stands for what is left out.
 */
record ShownAnswer(List<String> parts) {

  static ShownAnswer of(String text) {
    return new ShownAnswer(
        text.lines()
            .flatMap(line -> Stream.of(line.split("…")))
            .map(ShownAnswer::flat)
            .filter(part -> !part.isEmpty())
            .toList());
  }

  /** White space does not count. */
  void requireIn(String answer) {
    assertThat(parts).as("parts to look for").isNotEmpty();
    String left = flat(answer);
    for (String part : parts) {
      assertThat(left).contains(part);
      left = left.substring(left.indexOf(part) + part.length());
    }
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
