package org.partnergraph.connect;

import java.util.Optional;
import org.partnergraph.query.LocalText;

/**
 * How a relation is told. Each text is a clause with {@code {from}}, {@code {to}} and {@code
 * {when}} in braces, in each language, without a stop.
 *
 * @param sentence names both ends; told where none of the others fits
 * @param since the same of what began and has no end that is over
 * @param past the same of what is over
 * @param back the sentence, read from {@code ?to}, where the step begins there
 * @param onward after a clause that named {@code ?from}; names {@code {to}} at least
 * @param there after a clause that named {@code ?to}; names {@code {from}} at least
 * @param again after a clause of this relation with the same {@code ?to} and time; names {@code
 *     {from}} at least
 * @param alike whether both ends may be things of one sort, so that the clause after it has to name
 *     the one that it means
 */
public record Clauses(
    LocalText sentence,
    Optional<LocalText> since,
    Optional<LocalText> past,
    Optional<LocalText> back,
    Optional<LocalText> onward,
    Optional<LocalText> there,
    Optional<LocalText> again,
    boolean alike) {

  /** Nothing but a sentence. */
  static Clauses of(LocalText sentence) {
    Optional<LocalText> none = Optional.empty();
    return new Clauses(sentence, none, none, none, none, none, none, false);
  }

  /**
   * The clause that names both ends.
   *
   * @param forward whether it is to begin with {@code ?from}
   */
  LocalText at(When.Tense tense, boolean forward) {
    return own(tense).orElse(forward ? sentence : back.orElse(sentence));
  }

  /** What is said of a tense alone; empty if the sentence fits it. */
  Optional<LocalText> own(When.Tense tense) {
    return switch (tense) {
      case PLAIN -> Optional.empty();
      case SINCE -> since;
      case PAST -> past;
    };
  }
}
