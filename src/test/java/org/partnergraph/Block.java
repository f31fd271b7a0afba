package org.partnergraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a Markdown file.
 *
 * @param place file and line
 * @param language word after the fence, such as {@code sh}
 * @param expected the answer shown in the next block, if that is {@code json} or {@code text}
 */
record Block(String place, String language, String text, Optional<String> expected) {

  private static final Pattern FENCE =
      Pattern.compile("(?ms)^```(\\w+)$\\n(.*?)^```$", Pattern.UNIX_LINES);
  private static final Pattern FILE_NAME = Pattern.compile("# (\\S+\\.(?:trig|ttl|tsv))");
  private static final List<String> ANSWERS = List.of("json", "text");

  /** The blocks of a file in order, without the answers. */
  static List<Block> in(Path file) {
    String text = read(file);
    List<Block> found = new ArrayList<>();
    Matcher fence = FENCE.matcher(text);
    while (fence.find()) {
      String language = fence.group(1);
      if (!ANSWERS.contains(language)) {
        long line = text.substring(0, fence.start()).lines().count() + 1;
        found.add(new Block(file + ":" + line, language, fence.group(2), Optional.empty()));
      } else if (!found.isEmpty() && found.get(found.size() - 1).expected().isEmpty()) {
        found.add(found.remove(found.size() - 1).answering(fence.group(2)));
      } else {
        throw new IllegalStateException(file + ": an answer without a question: " + fence.group(2));
      }
    }
    return found;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Block answering(String answer) {
    return new Block(place, language, text, Optional.of(answer));
  }

  /** The name that the first line gives to a block that stands for a file. */
  Optional<String> fileName() {
    return text.lines()
        .findFirst()
        .map(FILE_NAME::matcher)
        .filter(Matcher::matches)
        .map(m -> m.group(1));
  }

  /** Whether what is shown is a failure. */
  boolean showsFailure() {
    return expected
        .filter(e -> e.matches("(?s).*(\"status\" : [45]|refused: |partnergraph: ).*"))
        .isPresent();
  }
}
