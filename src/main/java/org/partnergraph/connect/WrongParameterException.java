package org.partnergraph.connect;

import java.util.Map;
import java.util.TreeMap;
import org.partnergraph.query.LocalText;

/** A question about connections has a parameter that cannot be taken. */
public final class WrongParameterException extends RuntimeException {

  private final String parameter;
  private final String rule;
  private final boolean ofEntities;
  private final transient LocalText said;

  /** What can be wrong, each with a sentence for people, in which values stand for {0} and {1}. */
  public enum Fault {
    /** It is given too often; the value is how often it may be. */
    MANY(
        "Das kann höchstens so oft angegeben werden: {0}.",
        "This can be given so many times at most: {0}.", "Można to podać najwyżej tyle razy: {0}."),
    /** It is no whole number within bounds; the values are these. */
    NUMBER(
        "Möglich ist eine ganze Zahl von {0} bis {1}.",
        "Possible is a whole number from {0} to {1}.",
        "Możliwa jest liczba całkowita od {0} do {1}."),
    /** It is none of some words; the value is these, with commas. */
    CHOICE("Möglich: {0}.", "Possible: {0}.", "Możliwe: {0}."),
    /** It is no day, month or year. */
    DAY(
        "Möglich ist ein Tag, ein Monat oder ein Jahr, etwa 2024-11-18, 2024-11 oder 2024.",
        "Possible is a day, a month or a year, such as 2024-11-18, 2024-11 or 2024.",
        "Możliwy jest dzień, miesiąc lub rok, np. 2024-11-18, 2024-11 albo 2024."),
    /** It is a day out of bounds; the values are these. */
    RANGE(
        "Möglich ist ein Tag von {0} bis {1}.",
        "Possible is a day from {0} to {1}.", "Możliwy jest dzień od {0} do {1}."),
    /** The last day lies before the first. */
    ORDER(
        "Das Ende des Zeitraums liegt vor seinem Anfang.",
        "The period ends before it begins.",
        "Okres kończy się, zanim się zacznie."),
    /** It is one day beside a period. */
    ALONE(
        "Entweder dies oder ein Zeitraum, nicht beides.",
        "Either this or a period, not both.",
        "Albo to, albo przedział czasu, nie jedno i drugie."),
    /** It is no kind of link; the value is what was given. */
    KIND(
        "Diese Art von Schritt gibt es nicht: {0}.",
        "There is no such kind of step: {0}.", "Nie ma takiego rodzaju kroku: {0}."),
    /** It leaves out a kind of link that alone is to count; the value is its label. */
    CONTRADICTION(
        "„{0}“ soll allein zählen und zugleich nicht zählen.",
        "“{0}” is to count alone, and is not to count.",
        "„{0}” ma się liczyć jako jedyne i zarazem się nie liczyć."),
    /** It is an entity on both sides. */
    ITSELF(
        "Beides ist dasselbe; nichts verbindet etwas mit sich selbst.",
        "Both are the same; nothing connects a thing to itself.",
        "Oba są tym samym; nic nie łączy rzeczy z samą sobą."),
    /** It is an end, and is to be passed or avoided. */
    END(
        "Das ist schon Anfang oder Ende.",
        "This is a beginning or an end already.",
        "To już jest początek lub koniec."),
    /** It is to be avoided and to be passed. */
    PASSED(
        "Der Weg soll zugleich darüber führen.",
        "The path is to lead through this, too.",
        "Droga ma zarazem przez to prowadzić.");

    private final Map<String, String> words;

    Fault(String de, String en, String pl) {
      this.words = Map.of("de", de, "en", en, "pl", pl);
    }

    /**
     * The sentence.
     *
     * @param values a {@link LocalText} stands in the language of the sentence
     */
    public LocalText said(Object... values) {
      TreeMap<String, String> said = new TreeMap<>(words);
      said.replaceAll((language, text) -> filled(text, language, values));
      return new LocalText(said);
    }

    private static String filled(String text, String language, Object... values) {
      String filled = text;
      for (int i = 0; i < values.length; i++) {
        Object value = values[i] instanceof LocalText local ? local.in(language) : values[i];
        filled = filled.replace("{" + i + "}", value.toString());
      }
      return filled;
    }
  }

  /**
   * A parameter with a fault.
   *
   * @param rule what holds for it, a sentence in English that begins after its name
   * @param values of which the fault tells
   */
  WrongParameterException(String parameter, Fault fault, String rule, Object... values) {
    super(parameter + " " + rule);
    this.parameter = parameter;
    this.rule = rule;
    this.ofEntities = fault == Fault.ITSELF || fault == Fault.END || fault == Fault.PASSED;
    this.said = fault.said(values);
  }

  /** The name of the parameter. */
  public String parameter() {
    return parameter;
  }

  /** What holds for it in English: the message without the name. */
  public String rule() {
    return rule;
  }

  /** The fault in a sentence for people. */
  public LocalText said() {
    return said;
  }

  /** Whether it lies in the choice of the entities. */
  boolean isOfEntities() {
    return ofEntities;
  }
}
