package org.partnergraph.wikidata;

import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.partnergraph.store.Namespaces;

/** Says things in our terms, and sends them on. */
record Triples(Namespaces namespaces, Consumer<Triple> sink) {

  void type(Node node, String type) {
    add(node, RDF.type.asNode(), namespaces.term(type));
  }

  void term(Node subject, String term, Node value) {
    add(subject, namespaces.term(term), value);
  }

  void text(Node subject, Node property, String text, String language) {
    add(subject, property, NodeFactory.createLiteralLang(text, language));
  }

  void add(Node subject, Node property, Node value) {
    sink.accept(Triple.create(subject, property, value));
  }
}
