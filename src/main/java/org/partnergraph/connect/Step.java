package org.partnergraph.connect;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One part of a pattern that must hold. A row holds the number of a term for each variable, {@link
 * Terms#NONE} as long as it has none; a step leaves it as it was.
 */
interface Step {

  /**
   * Gives the row on, completed, in each way in which this holds of it.
   *
   * @param rest whether that is enough
   * @return whether it was, and so nothing more was tried
   */
  boolean any(int[] row, Predicate<int[]> rest);

  /** Takes some steps one after the other. */
  static Predicate<int[]> chain(List<Step> steps, Predicate<int[]> rest) {
    Predicate<int[]> chain = rest;
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      Predicate<int[]> next = chain;
      chain = row -> step.any(row, next);
    }
    return chain;
  }

  /** A variable, or a constant term. */
  record Place(boolean variable, int number) {

    boolean is(int of) {
      return variable && number == of;
    }

    int in(int[] row) {
      return variable ? row[number] : number;
    }
  }

  /** A statement that must be there. */
  record Match(Statements statements, Place subject, Place property, Place value) implements Step {

    boolean mentions(int variable) {
      return Stream.of(subject, property, value).anyMatch(place -> place.is(variable));
    }

    @Override
    public boolean any(int[] row, Predicate<int[]> rest) {
      int number = property.in(row);
      int from = subject.in(row);
      int to = value.in(row);
      if (from == Terms.NONE) {
        return to == Terms.NONE
            ? all(statements.values(number), row, rest)
            : each(statements.subjects(number), to, subject.number, row, rest);
      }
      return to == Terms.NONE
          ? each(statements.values(number), from, value.number, row, rest)
          : statements.values(number).contains(from, to) && rest.test(row);
    }

    private static boolean each(
        Pairs pairs, int first, int second, int[] row, Predicate<int[]> rest) {
      boolean enough = false;
      for (int i = pairs.begin(first);
          !enough && i < pairs.size() && pairs.first(i) == first;
          i++) {
        row[second] = pairs.second(i);
        enough = rest.test(row);
      }
      row[second] = Terms.NONE;
      return enough;
    }

    private boolean all(Pairs pairs, int[] row, Predicate<int[]> rest) {
      boolean enough = false;
      for (int i = 0; !enough && i < pairs.size(); i++) {
        row[subject.number] = pairs.first(i);
        row[value.number] = pairs.second(i);
        enough = rest.test(row);
      }
      row[subject.number] = Terms.NONE;
      row[value.number] = Terms.NONE;
      return enough;
    }
  }

  /**
   * A variable that must be one of some terms.
   *
   * @param terms different ones, sorted
   */
  record Choice(int variable, int[] terms) implements Step {

    @Override
    public boolean any(int[] row, Predicate<int[]> rest) {
      int bound = row[variable];
      if (bound != Terms.NONE) {
        return Arrays.binarySearch(terms, bound) >= 0 && rest.test(row);
      }
      boolean enough = false;
      for (int i = 0; !enough && i < terms.length; i++) {
        row[variable] = terms[i];
        enough = rest.test(row);
      }
      row[variable] = Terms.NONE;
      return enough;
    }
  }

  /** A variable that gets the value of another one. */
  record Copy(int variable, int from) implements Step {

    @Override
    public boolean any(int[] row, Predicate<int[]> rest) {
      row[variable] = row[from];
      boolean enough = rest.test(row);
      row[variable] = Terms.NONE;
      return enough;
    }
  }

  /** What a complete row must meet. */
  record Test(Predicate<int[]> condition) implements Step {

    @Override
    public boolean any(int[] row, Predicate<int[]> rest) {
      return condition.test(row) && rest.test(row);
    }
  }
}
