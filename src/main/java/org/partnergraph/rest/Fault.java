package org.partnergraph.rest;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.partnergraph.connect.WrongParameterException;
import org.partnergraph.query.LocalText;

/**
 * Why a parameter cannot take a value.
 *
 * @param detail what follows the name of the parameter in English
 * @param said a sentence of what may stand there
 */
public record Fault(String detail, LocalText said) {

  static final Fault EMPTY =
      new Fault(
          "must not be empty",
          Operation.text(
              "Hier muss etwas stehen.", "This must not be empty.", "To pole nie może być puste."));

  static Fault longer(int most) {
    return new Fault(
        "must have at most " + most + " characters",
        Operation.text(
            "Möglich sind höchstens " + most + " Zeichen.",
            "Possible are " + most + " characters at most.",
            "Możliwych jest najwyżej " + most + " znaków."));
  }

  /** No whole number from one to another. */
  public static Fault number(int min, int max) {
    return new Fault(
        "must be a whole number from " + min + " to " + max,
        Operation.text(
            "Möglich ist eine ganze Zahl von " + min + " bis " + max + ".",
            "Possible is a whole number from " + min + " to " + max + ".",
            "Możliwa jest liczba całkowita od " + min + " do " + max + "."));
  }

  /** None of some words. */
  public static Fault other(Collection<String> words) {
    String all = String.join(", ", words);
    return new Fault(
        "must be one of " + all,
        Operation.text("Möglich: " + all + ".", "Possible: " + all + ".", "Możliwe: " + all + "."));
  }

  /** What is wrong with the question that a call asks, as what ends it. */
  public static ProblemException of(WrongParameterException wrong) {
    String detail = wrong.getMessage();
    return said(wrong)
        .map(said -> ProblemException.parameter(wrong.parameter(), detail, said))
        .orElseGet(() -> ProblemException.parameter(wrong.parameter(), detail));
  }

  /** Of days and numbers; of what else is wrong with a connection its own page tells. */
  private static Optional<LocalText> said(WrongParameterException wrong) {
    List<Object> values = wrong.values();
    return switch (wrong.fault()) {
      case DAY ->
          Optional.of(
              Operation.text(
                  "Möglich ist ein Tag, ein Monat oder ein Jahr, etwa 2024-11-18, 2024-11 oder 2024.",
                  "Possible is a day, a month or a year, such as 2024-11-18, 2024-11 or 2024.",
                  "Możliwy jest dzień, miesiąc lub rok, np. 2024-11-18, 2024-11 albo 2024."));
      case RANGE ->
          Optional.of(
              Operation.text(
                  "Möglich ist ein Tag von %s bis %s.".formatted(values.toArray()),
                  "Possible is a day from %s to %s.".formatted(values.toArray()),
                  "Możliwy jest dzień od %s do %s.".formatted(values.toArray())));
      case ORDER ->
          Optional.of(
              Operation.text(
                  "Das Ende des Zeitraums liegt vor seinem Anfang.",
                  "The period ends before it begins.",
                  "Okres kończy się, zanim się zacznie."));
      default -> Optional.empty();
    };
  }

  /** As what ends a call. */
  public ProblemException of(String parameter) {
    return ProblemException.parameter(parameter, parameter + " " + detail, said);
  }
}
