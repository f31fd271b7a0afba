package org.partnergraph.entities;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** All statements about one node, graph by graph. */
record Description(Node node, List<Statement> statements) {

  static Description nothing(Node node) {
    return new Description(node, List.of());
  }

  Stream<Statement> with(Node property) {
    return statements.stream().filter(s -> s.property().equals(property));
  }

  /** The values of a property, each once, in the order of the statements. */
  List<Node> values(Node property) {
    Set<Node> values = new LinkedHashSet<>();
    for (Statement said : statements) {
      if (said.property().equals(property)) {
        values.add(said.value());
      }
    }
    return List.copyOf(values);
  }

  /** The graphs in which the node has the property with the value. */
  Set<Node> graphsOf(Node property, Node value) {
    return with(property)
        .filter(s -> s.value().equals(value))
        .map(Statement::graph)
        .collect(Collectors.toSet());
  }
}
