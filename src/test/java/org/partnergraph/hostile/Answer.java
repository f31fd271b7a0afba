package org.partnergraph.hostile;

import java.util.Locale;
import java.util.Optional;

/**
 * What came back.
 *
 * @param status 0 if the server ended the connection without a word
 * @param head status line and headers as they came
 * @param bytes of the body as they came
 * @param end how the answer ended
 * @param millis from the first byte sent to the end
 */
public record Answer(int status, String head, long bytes, End end, long millis) {

  /** How an answer ends. */
  public enum End {
    /** As its headers say. */
    WHOLE,
    /** Before that. */
    BROKEN_OFF,
    /** Not at all, until the one who asked lost patience. */
    NEVER
  }

  /** A header of the answer. */
  public Optional<String> header(String name) {
    String begin = name.toLowerCase(Locale.ROOT) + ":";
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
        .map(line -> line.substring(begin.length()).strip())
        .findFirst();
  }

  /** The status, or what became of the connection, as the tables name it. */
  public String told() {
    return switch (end) {
      case WHOLE -> Integer.toString(status);
      case BROKEN_OFF -> status == 0 ? "closed" : status + " broken off";
      case NEVER -> "no end";
    };
  }
}
