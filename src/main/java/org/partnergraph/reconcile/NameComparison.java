package org.partnergraph.reconcile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.partnergraph.entities.Spelling;
import org.partnergraph.entities.SpellingKind;
import org.partnergraph.search.Candidate;
import org.partnergraph.search.Likeness;

/**
 * One name, compared with all spellings of candidates.
 *
 * @param asked the name as it was given
 * @param folded the same, ready to be compared
 * @param written its language, if that is known
 */
record NameComparison(String asked, Likeness.To folded, Optional<String> written) {

  static List<NameComparison> of(MatchQuery query) {
    return query.names().stream()
        .map(name -> new NameComparison(name, Likeness.to(name), query.written()))
        .toList();
  }

  /** The name that fits a candidate best; empty if none was given. */
  static Optional<Part.Name> best(List<NameComparison> names, Candidate candidate) {
    return names.stream()
        .map(name -> name.with(candidate))
        .max(Comparator.comparingInt(Part.Name::points));
  }

  private record Compared(Spelling spelling, Likeness likeness, int points) {}

  private Part.Name with(Candidate candidate) {
    List<Compared> all =
        candidate.spellings().stream()
            .filter(spelling -> spelling.kind() != SpellingKind.IDENTIFIER)
            .map(this::with)
            .toList();
    Compared best =
        all.stream()
            .max(Comparator.comparingInt(Compared::points))
            .orElseThrow(() -> new IllegalStateException(candidate.id() + " has no name"));
    return new Part.Name(
        asked,
        best.spelling,
        best.likeness,
        most(all, true),
        most(all, false),
        fullName(candidate, best),
        best.points);
  }

  private Compared with(Spelling spelling) {
    Likeness likeness = folded.of(spelling.text());
    return new Compared(spelling, likeness, points(likeness, spelling));
  }

  /** Preferred names before others, those of the language that the text is in before the rest. */
  private int points(Likeness likeness, Spelling own) {
    boolean foreign = written.filter(language -> !language.equals(own.language())).isPresent();
    int less = 2 * own.kind().ordinal() + (foreign ? 1 : 0);
    return Math.max(0, likeness.percent() - less);
  }

  private static int most(List<Compared> all, boolean preferred) {
    return all.stream()
        .filter(each -> (each.spelling.kind() == SpellingKind.PREFERRED) == preferred)
        .mapToInt(each -> each.likeness.percent())
        .max()
        .orElse(0);
  }

  private Optional<String> fullName(Candidate candidate, Compared best) {
    return best.spelling.kind() == SpellingKind.PREFERRED
        ? Optional.empty()
        : candidate.spellings().stream()
            .filter(own -> own.kind() == SpellingKind.PREFERRED)
            .map(Spelling::text)
            .filter(folded::isShortFor)
            .findFirst();
  }
}
