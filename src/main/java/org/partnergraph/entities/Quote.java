package org.partnergraph.entities;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** An evidence node as it stands in the graph; supports is filled row by row. */
record Quote(
    Node node, Node document, String exact, String lines, Node certainty, Set<Node> supports) {

  static final Var EVIDENCE = Var.alloc("evidence");
  static final Var SUPPORTS = Var.alloc("supports");

  static Quote of(Binding row) {
    return new Quote(
        row.get(EVIDENCE),
        row.get("document"),
        row.get("quote").getLiteralLexicalForm(),
        lines(row.get("first"), row.get("last")),
        row.get("certainty"),
        new HashSet<>());
  }

  private static String lines(Node first, Node last) {
    String from = first.getLiteralLexicalForm();
    String to = last.getLiteralLexicalForm();
    return from.equals(to) ? from : from + "-" + to;
  }
}
