package org.partnergraph.connect;

import java.util.List;

/** A question about connections has a parameter that cannot be taken. */
public final class WrongParameterException extends RuntimeException {

  private final String parameter;
  private final Fault fault;
  private final String rule;
  private final transient List<Object> values;

  /** What is wrong, for those who say it in other words. */
  public enum Fault {
    /** It is given too often; the value is how often it may be. */
    MANY,
    /** It is no whole number within bounds; the values are these. */
    NUMBER,
    /** It is none of some words; the value is these, with commas. */
    CHOICE,
    /** It is no day, month or year. */
    DAY,
    /** It is a day out of bounds; the values are these. */
    RANGE,
    /** The last day lies before the first. */
    ORDER,
    /** It is one day beside a period. */
    ALONE,
    /** It is no kind of link; the value is what was given. */
    KIND,
    /** It leaves out a kind of link that alone is to count; the value is its id. */
    CONTRADICTION,
    /** It is an entity on both sides. */
    ITSELF,
    /** It is an end, and is to be passed or avoided. */
    END,
    /** It is to be avoided and to be passed. */
    PASSED;

    /** Whether it lies in the choice of the entities. */
    boolean isOfEntities() {
      return this == ITSELF || this == END || this == PASSED;
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
    this.fault = fault;
    this.rule = rule;
    this.values = List.of(values);
  }

  /** One sentence for the asker. */
  @Override
  public String getMessage() {
    return parameter + " " + rule;
  }

  /** The name of the parameter. */
  public String parameter() {
    return parameter;
  }

  /** What is wrong with it. */
  public Fault fault() {
    return fault;
  }

  /** What holds for it: the message without the name. */
  public String rule() {
    return rule;
  }

  /** Of which the fault tells. */
  public List<Object> values() {
    return values;
  }
}
