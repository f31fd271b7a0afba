package org.partnergraph.rest;

import java.util.Collection;
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
        WrongParameterException.Fault.NUMBER.said(min, max));
  }

  /** None of some words. */
  public static Fault other(Collection<String> words) {
    String all = String.join(", ", words);
    return new Fault("must be one of " + all, WrongParameterException.Fault.CHOICE.said(all));
  }

  /** What is wrong with the question that a call asks, as what ends it. */
  public static ProblemException of(WrongParameterException wrong) {
    return new Fault(wrong.rule(), wrong.said()).of(wrong.parameter());
  }

  /** As what ends a call. */
  public ProblemException of(String parameter) {
    return ProblemException.parameter(parameter, parameter + " " + detail, said);
  }
}
