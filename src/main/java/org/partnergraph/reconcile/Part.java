package org.partnergraph.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.partnergraph.entities.Spelling;
import org.partnergraph.search.Likeness;

/** One thing that was asked for, and how far a candidate is like it. */
sealed interface Part {

  /** 0 to 1; empty where the graph says nothing of it. */
  OptionalDouble agreement();

  /** How much it counts. */
  int weight();

  /** Whether the graph says otherwise. */
  default boolean contradicts() {
    return agreement().isPresent() && agreement().getAsDouble() < 0.5;
  }

  /**
   * The id of the entity was given.
   *
   * @param asked the id as it was given
   * @param asName whether it was given where a name may stand
   */
  record Identifier(String asked, boolean asName) implements Part {
    @Override
    public OptionalDouble agreement() {
      return OptionalDouble.of(1);
    }

    @Override
    public int weight() {
      return 1;
    }
  }

  /**
   * A name was given.
   *
   * @param asked the name
   * @param spelling of the candidate that is most like it
   * @param likeness of the two
   * @param label percent for the preferred names
   * @param alias percent for all others
   * @param shortFor the full name, where the spelling is only a part of it
   * @param points 0 to 100, less for others than the preferred names
   */
  record Name(
      String asked,
      Spelling spelling,
      Likeness likeness,
      int label,
      int alias,
      Optional<String> shortFor,
      int points)
      implements Part {
    @Override
    public OptionalDouble agreement() {
      return OptionalDouble.of(points / 100.0);
    }

    @Override
    public int weight() {
      return 6;
    }

    /** Whether the whole name was given. */
    boolean isWhole() {
      return likeness.kind() == Likeness.Kind.WHOLE && shortFor.isEmpty();
    }
  }

  /**
   * A type was given.
   *
   * @param asked ids of classes
   * @param agreed the first of them of which the candidate is; empty if it is of none
   */
  record OfType(List<String> asked, String agreed) implements Part {
    /** Whether the candidate is of one of them. */
    boolean agrees() {
      return !agreed.isEmpty();
    }

    @Override
    public OptionalDouble agreement() {
      return OptionalDouble.of(agrees() ? 1 : 0);
    }

    @Override
    public int weight() {
      return 1;
    }
  }

  /**
   * A condition was given.
   *
   * @param condition as it was given
   * @param agreement 0 to 1; empty where the graph says nothing of it
   * @param values of the candidate, as they are shown: those that are as asked, else some of all
   * @param unmet what was asked for and is not among all values, as it was given; empty if nothing
   *     that was asked for is
   */
  record Having(
      Condition condition, OptionalDouble agreement, List<String> values, List<String> unmet)
      implements Part {
    /** Whether the graph says so too. */
    boolean supports() {
      return agreement.isPresent() && !contradicts();
    }

    @Override
    public int weight() {
      return 3;
    }

    /** Whether it is required and not met, as far as the graph knows. */
    boolean isMissing() {
      return condition.required() && (agreement.isEmpty() || contradicts());
    }
  }
}
