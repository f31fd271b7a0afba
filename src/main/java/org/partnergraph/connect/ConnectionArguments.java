package org.partnergraph.connect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/**
 * What stands right of {@link ConnectionFunction}: two entities, perhaps the number of paths and
 * that of steps, perhaps {@code "documents"}, then names of parameters, each with a value.
 */
final class ConnectionArguments {

  private static final List<String> NUMBERS = List.of("k", "maxHops");

  private final List<Node> given;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private int next;

  private ConnectionArguments(List<Node> given) {
    this.given = given;
  }

  /**
   * The values of parameters by their names; an entity by its IRI.
   *
   * @throws IllegalArgumentException if that is not what stands there
   */
  static Map<String, List<String>> read(List<Node> given) {
    ConnectionArguments arguments = new ConnectionArguments(given);
    arguments.read();
    return arguments.values;
  }

  private void read() {
    if (given.size() < 2) {
      throw new IllegalArgumentException(
          "right of it stand (from to), (from to paths) or (from to paths steps), and perhaps"
              + " \"documents\", and names with values such as \"since\" \"1990\"");
    }
    take("from");
    take("to");
    for (String number : NUMBERS) {
      if (next < given.size() && !isWord(given.get(next))) {
        take(number);
      }
    }
    if (next < given.size() && isWord(given.get(next)) && text("allow").equals("documents")) {
      take("allow");
    }
    while (next < given.size()) {
      take(name());
    }
  }

  private String name() {
    String name = isWord(given.get(next)) ? given.get(next).getLiteralLexicalForm() : "";
    if (!ConnectionReader.NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "a name is one of %s, not %s"
              .formatted(String.join(", ", ConnectionReader.NAMES), given.get(next)));
    }
    next++;
    if (next == given.size()) {
      throw new IllegalArgumentException(name + " has no value");
    }
    return name;
  }

  private void take(String name) {
    values.computeIfAbsent(name, any -> new ArrayList<>()).add(text(name));
    next++;
  }

  private String text(String name) {
    Node value = given.get(next);
    boolean entity = ConnectionReader.ENTITIES.contains(name);
    if (entity ? !value.isURI() : !value.isLiteral()) {
      throw new IllegalArgumentException(
          name + (entity ? " is an IRI" : " is a text or a number") + ", bound before");
    }
    return entity ? value.getURI() : value.getLiteralLexicalForm();
  }

  private static boolean isWord(Node node) {
    return node.isLiteral() && XSDDatatype.XSDstring.equals(node.getLiteralDatatype());
  }
}
