package org.partnergraph.connect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.partnergraph.connect.WrongParameterException.Fault;

/**
 * Reads a question about connections from values by the names of its parameters: the same ones,
 * with the same meaning, through every door.
 */
public final class ConnectionReader {

  /** How often an entity or a kind of link may be given. */
  public static final int MOST = 10;

  /** How many entities a path can be asked to pass. */
  public static final int MOST_PASSED = SearchSpec.MOST_THROUGH;

  /** The parameters in their order. */
  public static final List<String> NAMES =
      List.of(
          "from",
          "to",
          "k",
          "maxHops",
          Period.AT,
          Period.SINCE,
          Period.UNTIL,
          "only",
          "without",
          "through",
          "avoid",
          "allow");

  /** Those that name entities. */
  public static final List<String> ENTITIES = List.of("from", "to", "through", "avoid");

  private static final Map<String, Integer> OFTEN =
      Map.of(
          "from",
          MOST,
          "to",
          MOST,
          "only",
          MOST,
          "without",
          MOST,
          "avoid",
          MOST,
          "through",
          MOST_PASSED);

  private final Relations relations;

  /** For what counts as a connection. */
  public ConnectionReader(Relations relations) {
    this.relations = relations;
  }

  /** Finds the entity that a text names. */
  @FunctionalInterface
  public interface Entities {
    /**
     * The entity.
     *
     * @param parameter in which the text was given; what is thrown if there is none, tells of it
     */
    Node find(String parameter, String text);
  }

  /** The values that were given, by name. */
  private record Given(Map<String, List<String>> values) {

    List<String> texts(String name) {
      List<String> texts = values.getOrDefault(name, List.of());
      int most = OFTEN.getOrDefault(name, 1);
      if (texts.size() > most) {
        String rule = "is given more than " + (most == 1 ? "once" : most + " times");
        throw new WrongParameterException(name, Fault.MANY, rule, most);
      }
      return texts;
    }

    Optional<String> text(String name) {
      return texts(name).stream().findFirst();
    }

    int whole(String name, int most, int usual) {
      return text(name).map(text -> whole(name, text, most)).orElse(usual);
    }

    private static int whole(String name, String text, int most) {
      try {
        int number = Integer.parseInt(text);
        if (number >= 1 && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // told below, like a number out of bounds
      }
      throw new WrongParameterException(
          name, Fault.NUMBER, "must be a whole number from 1 to " + most, 1, most);
    }

    List<Node> nodes(String name, Entities entities) {
      return texts(name).stream().map(text -> entities.find(name, text)).distinct().toList();
    }
  }

  /**
   * The question.
   *
   * @param values by the {@link #NAMES} of parameters, others are not looked at; without {@code
   *     from} and {@code to} it is read, but cannot be answered
   * @param language of labels and sentences
   * @throws WrongParameterException if one cannot be taken
   */
  public ConnectionRequest read(
      Map<String, List<String>> values, String language, Entities entities) {
    Given given = new Given(values);
    Period period = Period.orAt(given::text);
    List<Node> from = given.nodes("from", entities);
    List<Node> to = given.nodes("to", entities);
    if (to.stream().anyMatch(from::contains)) {
      throw new WrongParameterException(
          "to", Fault.ITSELF, "is also in from: nothing connects a thing to itself");
    }
    List<String> only = kinds(given, "only");
    List<Node> through = between(given, "through", from, to, entities);
    return new ConnectionRequest(
        from,
        to,
        given.whole("k", ConnectionRequest.MOST_PATHS, ConnectionRequest.USUAL_PATHS),
        given.whole("maxHops", ConnectionRequest.MOST_HOPS, ConnectionRequest.USUAL_HOPS),
        period.since(),
        period.until(),
        only,
        others(given, only),
        through,
        avoided(between(given, "avoid", from, to, entities), through),
        language,
        documents(given));
  }

  private static List<Node> between(
      Given given, String name, List<Node> from, List<Node> to, Entities entities) {
    List<Node> between = given.nodes(name, entities);
    if (Stream.concat(from.stream(), to.stream()).anyMatch(between::contains)) {
      throw new WrongParameterException(name, Fault.END, "names an end");
    }
    return between;
  }

  private static List<Node> avoided(List<Node> avoided, List<Node> through) {
    if (through.stream().anyMatch(avoided::contains)) {
      throw new WrongParameterException(
          "avoid", Fault.PASSED, "names what is to be passed (through)");
    }
    return avoided;
  }

  private List<String> kinds(Given given, String name) {
    for (String id : given.texts(name)) {
      if (relations.find(id).isEmpty()) {
        String known = String.join(", ", relations.all().stream().map(Relation::id).toList());
        throw new WrongParameterException(name, Fault.KIND, "must be one of " + known, id);
      }
    }
    return given.texts(name).stream().distinct().toList();
  }

  private List<String> others(Given given, List<String> only) {
    List<String> without = kinds(given, "without");
    for (String id : without) {
      if (only.contains(id)) {
        throw new WrongParameterException(
            "without",
            Fault.CONTRADICTION,
            "leaves out " + id + ", which alone is to count (only)",
            relations.find(id).orElseThrow().label());
      }
    }
    return without;
  }

  private static boolean documents(Given given) {
    Optional<String> allowed = given.text("allow");
    if (allowed.filter(text -> !text.equals(ConnectionAnswer.DOCUMENTS)).isPresent()) {
      throw new WrongParameterException(
          "allow",
          Fault.CHOICE,
          "must be one of " + ConnectionAnswer.DOCUMENTS,
          ConnectionAnswer.DOCUMENTS);
    }
    return allowed.isPresent();
  }
}
