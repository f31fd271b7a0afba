package org.partnergraph.rest;

import java.util.List;
import java.util.Optional;
import org.partnergraph.query.LocalText;

/**
 * A parameter of an operation, as it is checked and as it is documented.
 *
 * @param name in the address
 * @param in path or query
 * @param type how values are checked
 * @param required whether it must be given
 * @param defaultValue what holds when it is not given
 * @param description one sentence in each language
 * @param example a value that works on the shipped graph
 */
public record ApiParameter(
    String name,
    In in,
    Type type,
    boolean required,
    Optional<String> defaultValue,
    LocalText description,
    String example) {

  private static final int MOST_CHARACTERS = 500;

  /** Where a parameter stands. */
  public enum In {
    PATH,
    QUERY
  }

  /** How values are checked. */
  public sealed interface Type {
    /** Any text up to a length in characters. */
    record Text(int maxLength) implements Type {}

    /**
     * A parameter that may be repeated.
     *
     * @param most how often
     * @param maxLength of each, in characters
     * @param choices the words that can be given; empty for any text
     */
    record Texts(int most, int maxLength, List<String> choices) implements Type {}

    /** A whole number within bounds, both included. */
    record Whole(int min, int max) implements Type {}

    /** One of some words. */
    record Choice(List<String> values) implements Type {}
  }

  /** A part of the path. */
  public static ApiParameter path(String name, LocalText description, String example) {
    return new ApiParameter(
        name, In.PATH, new Type.Text(200), true, Optional.empty(), description, example);
  }

  /** A text that need not be given. */
  public static ApiParameter text(String name, LocalText description, String example) {
    return new ApiParameter(
        name, In.QUERY, new Type.Text(500), false, Optional.empty(), description, example);
  }

  /** Texts that need not be given; the parameter is repeated for each. */
  public static ApiParameter texts(String name, int most, LocalText description, String example) {
    return new ApiParameter(
        name,
        In.QUERY,
        new Type.Texts(most, MOST_CHARACTERS, List.of()),
        false,
        Optional.empty(),
        description,
        example);
  }

  /** Some of some words, none of which need be given; the parameter is repeated for each. */
  public static ApiParameter choices(
      String name, int most, List<String> values, LocalText description, String example) {
    return new ApiParameter(
        name,
        In.QUERY,
        new Type.Texts(most, MOST_CHARACTERS, values),
        false,
        Optional.empty(),
        description,
        example);
  }

  /** A whole number with a default. */
  public static ApiParameter whole(
      String name, int min, int max, int defaultValue, LocalText description) {
    String text = Integer.toString(defaultValue);
    return new ApiParameter(
        name, In.QUERY, new Type.Whole(min, max), false, Optional.of(text), description, text);
  }

  /** The language of labels and sentences. */
  public static ApiParameter lang() {
    return new ApiParameter(
        "lang",
        In.QUERY,
        new Type.Choice(Negotiation.LANGUAGES),
        false,
        Optional.empty(),
        Operation.text(
            "Sprache der Namen; geht Accept-Language vor.",
            "Language of names; comes before Accept-Language.",
            "Język nazw; ma pierwszeństwo przed Accept-Language."),
        "en");
  }

  /** The data version that a permalink names. */
  static ApiParameter version() {
    return new ApiParameter(
        "version",
        In.QUERY,
        new Type.Whole(1, Integer.MAX_VALUE),
        false,
        Optional.empty(),
        Operation.text(
            "Datenstand eines Permalinks. Ältere Stände werden nicht aufbewahrt; ist der Datenstand neuer, sagt es die Antwort.",
            "Data version of a permalink. Older versions are not kept; where the data is newer, the answer says so.",
            "Wersja danych permalinku. Starsze wersje nie są przechowywane; jeśli dane są nowsze, odpowiedź o tym informuje."),
        "1");
  }

  /** One of some words; need not be given. */
  public static ApiParameter choice(
      String name, List<String> values, LocalText description, String example) {
    return new ApiParameter(
        name, In.QUERY, new Type.Choice(values), false, Optional.empty(), description, example);
  }

  /** The same, but it takes any texts and need not be given: who reads them says what is wrong. */
  public ApiParameter unchecked(int most) {
    return new ApiParameter(
        name,
        in,
        new Type.Texts(most, MOST_CHARACTERS, List.of()),
        false,
        defaultValue,
        description,
        example);
  }

  /** The same texts, each of which may have so many characters. */
  public ApiParameter upTo(int maxLength) {
    Type.Texts texts = (Type.Texts) type;
    return new ApiParameter(
        name,
        in,
        new Type.Texts(texts.most(), maxLength, texts.choices()),
        required,
        defaultValue,
        description,
        example);
  }

  /** The same, but it must be given. */
  public ApiParameter mandatory() {
    return new ApiParameter(name, in, type, true, defaultValue, description, example);
  }

  /** The same, but it need not be given. */
  public ApiParameter optional() {
    return new ApiParameter(name, in, type, false, defaultValue, description, example);
  }

  /**
   * Checks a value.
   *
   * @throws ProblemException naming the parameter and what it takes
   */
  public void check(String value) {
    if (type instanceof Type.Whole bounds) {
      require(isWithin(value, bounds), Fault.number(bounds.min(), bounds.max()));
    } else if (!choices().isEmpty()) {
      require(choices().contains(value), Fault.other(choices()));
    } else {
      int most = maxLength();
      require(!value.isBlank(), Fault.EMPTY);
      require(value.length() <= most, Fault.longer(most));
    }
  }

  /** The words of which a value is one; empty for any. */
  List<String> choices() {
    if (type instanceof Type.Choice choice) {
      return choice.values();
    }
    return type instanceof Type.Texts texts ? texts.choices() : List.of();
  }

  private int maxLength() {
    if (type instanceof Type.Text text) {
      return text.maxLength();
    }
    return type instanceof Type.Texts texts ? texts.maxLength() : MOST_CHARACTERS;
  }

  private void require(boolean holds, Fault otherwise) {
    if (!holds) {
      throw otherwise.of(name);
    }
  }

  private static boolean isWithin(String value, Type.Whole bounds) {
    try {
      int number = Integer.parseInt(value);
      return number >= bounds.min() && number <= bounds.max();
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
