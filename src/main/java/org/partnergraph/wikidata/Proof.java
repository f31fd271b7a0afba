package org.partnergraph.wikidata;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.partnergraph.store.Namespaces;

/** Evidence for statements: which words of the file make them. */
final class Proof {

  private final Source source;
  private final Namespaces namespaces;
  private final Triples triples;

  Proof(Source source, Triples triples) {
    this.source = source;
    this.namespaces = triples.namespaces();
    this.triples = triples;
  }

  /** Proves properties of a node by a place in the file. */
  void of(Node bearer, Place place, List<String> properties) {
    Node evidence = namespaces.entity(source.id() + "-" + place.key());
    Node quote = namespaces.entity(source.id() + "-" + place.key() + "-quote");
    add(bearer, term("evidence"), evidence);
    add(evidence, RDF.type.asNode(), term("Evidence"));
    add(evidence, OA.hasSource.asNode(), namespaces.entity(source.id()));
    add(evidence, OA.hasSelector.asNode(), quote);
    add(evidence, term("firstLine"), line(place.firstLine()));
    add(evidence, term("lastLine"), line(place.lastLine()));
    add(evidence, term("certainty"), namespaces.entity("certainty-explicit"));
    properties.forEach(property -> add(evidence, term("supports"), term(property)));
    add(quote, RDF.type.asNode(), OA.TextQuoteSelector.asNode());
    add(quote, OA.exact.asNode(), NodeFactory.createLiteralLang(place.quote(), Labels.NO_LANGUAGE));
  }

  private Node term(String name) {
    return namespaces.term(name);
  }

  private static Node line(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }

  private void add(Node subject, Node property, Node value) {
    triples.add(subject, property, value);
  }
}
