package org.partnergraph.publish;

import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.partnergraph.store.Snapshot;

/** Says what a document is, what it is made from and under which terms (PROV-O, FOAF). */
final class DocumentNotes {

  private static final Node ENTITY = prov("Entity");
  private static final Node DERIVED_FROM = prov("wasDerivedFrom");
  private static final Node GENERATED_AT = prov("generatedAtTime");
  private static final Node DOCUMENT = NodeFactory.createURI(Prefixes.FOAF + "Document");
  private static final Node TOPIC = NodeFactory.createURI(Prefixes.FOAF + "primaryTopic");
  private static final Node TRIPLES = NodeFactory.createURI(Prefixes.VOID + "triples");

  private final Things things;

  DocumentNotes(Things things) {
    this.things = things;
  }

  /**
   * Adds the notes.
   *
   * @param thing that the document describes
   * @param sources documents whose words prove what it says
   */
  void add(Snapshot snapshot, Graph graph, Node thing, Node document, Set<Node> sources) {
    Target target = new Target(graph, document);
    target.put(RDF.type.asNode(), DOCUMENT);
    target.put(RDF.type.asNode(), ENTITY);
    target.put(TOPIC, thing);
    sources.forEach(source -> target.put(DERIVED_FROM, source));
    target.put(DCTerms.license.asNode(), NodeFactory.createURI(Licence.IRI));
    Licence.RIGHTS.forEach(
        (language, text) ->
            target.put(DCTerms.rights.asNode(), NodeFactory.createLiteralLang(text, language)));
    String version = Long.toString(snapshot.version());
    target.put(OWL.versionInfo.asNode(), NodeFactory.createLiteralString(version));
    snapshot
        .committed()
        .map(time -> NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime))
        .ifPresent(time -> target.put(GENERATED_AT, time));
    long statements = things.statements(snapshot, thing);
    if (statements > 0) {
      String count = Long.toString(statements);
      Node triples = NodeFactory.createLiteralDT(count, XSDDatatype.XSDinteger);
      graph.add(Triple.create(thing, TRIPLES, triples));
    }
  }

  private static Node prov(String name) {
    return NodeFactory.createURI(Prefixes.PROV + name);
  }

  private record Target(Graph graph, Node document) {
    void put(Node property, Node value) {
      graph.add(Triple.create(document, property, value));
    }
  }
}
