package org.partnergraph.describe;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.query.Catalogue;
import org.partnergraph.query.LocalText;
import org.partnergraph.query.Parameter;
import org.partnergraph.query.ParameterType;
import org.partnergraph.query.Question;
import org.partnergraph.store.Namespaces;

/**
 * The questions as statements: each a {@code sh:SPARQLExecutable} (SHACL Advanced Features, 5) with
 * its parameters, and the prefixes that queries here use. All nodes have IRIs, so that two versions
 * can be compared.
 */
final class CatalogueGraph {

  static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String SCHEMA = "https://schema.org/";

  private final Namespaces namespaces;
  private final Graph graph = GraphFactory.createDefaultGraph();

  private CatalogueGraph(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /** The statements about a catalogue. */
  static Graph of(Catalogue catalogue, Namespaces namespaces) {
    CatalogueGraph made = new CatalogueGraph(namespaces);
    Prefixes.of(namespaces).forEach(made::prefix);
    catalogue.questions().forEach(made::question);
    return made.graph;
  }

  private void prefix(String prefix, String namespace) {
    Node declaration = iri(namespaces.base() + "questions#prefix-" + prefix);
    add(questions(), sh("declare"), declaration);
    add(declaration, RDF.type, iri(SH + "PrefixDeclaration"));
    add(declaration, sh("prefix"), text(prefix));
    add(
        declaration,
        sh("namespace"),
        NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
  }

  private void question(Question question) {
    Node node = iri(namespaces.base() + "questions/" + question.id());
    add(node, RDF.type, iri(SH + "SPARQLExecutable"));
    add(node, RDF.type, iri(SH + type(question)));
    add(node, DCTerms.identifier, text(question.id()));
    add(node, DCTerms.isPartOf, questions());
    texts(node, RDFS.label, question.title());
    texts(node, RDFS.comment, question.summary());
    question.limits().ifPresent(limits -> texts(node, SKOS.scopeNote, limits));
    add(node, property(SCHEMA + "keywords"), text(question.topic()));
    question.tags().forEach(tag -> add(node, property(SCHEMA + "keywords"), text(tag)));
    add(node, property(SCHEMA + "target"), iri(namespaces.base() + "sparql"));
    add(node, sh("prefixes"), questions());
    add(node, sh(form(question)), text(Queries.withoutHeader(question.text())));
    question.parameters().forEach(parameter -> parameter(node, parameter));
  }

  private static String type(Question question) {
    return switch (question.returns()) {
      case ROWS -> "SPARQLSelectExecutable";
      case ANSWER -> "SPARQLAskExecutable";
      case GRAPH -> "SPARQLConstructExecutable";
    };
  }

  private static String form(Question question) {
    return switch (question.returns()) {
      case ROWS -> "select";
      case ANSWER -> "ask";
      case GRAPH -> "construct";
    };
  }

  private void parameter(Node question, Parameter parameter) {
    Node node = iri(question.getURI() + "#" + parameter.name());
    add(question, sh("parameter"), node);
    add(node, RDF.type, iri(SH + "Parameter"));
    add(node, sh("path"), node);
    texts(node, sh("description"), parameter.description());
    add(node, sh("name"), text(parameter.name()));
    add(node, sh("optional"), NodeFactory.createLiteralByValue(!parameter.required()));
    add(node, sh("nodeKind"), iri(SH + (isEntity(parameter) ? "IRI" : "Literal")));
    add(node, SKOS.example, text(parameter.example()));
    Optional<String> otherwise = parameter.defaultText();
    otherwise.ifPresent(value -> add(node, sh("defaultValue"), text(value)));
  }

  private static boolean isEntity(Parameter parameter) {
    return parameter.type() == ParameterType.ENTITY;
  }

  private void texts(Node node, Property property, LocalText text) {
    for (Map.Entry<String, String> one : text.byLanguage().entrySet()) {
      add(node, property, NodeFactory.createLiteralLang(one.getValue().strip(), one.getKey()));
    }
  }

  private Node questions() {
    return iri(namespaces.base() + "questions");
  }

  private void add(Node subject, Property property, Node object) {
    graph.add(Triple.create(subject, property.asNode(), object));
  }

  private static Property sh(String name) {
    return property(SH + name);
  }

  private static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
