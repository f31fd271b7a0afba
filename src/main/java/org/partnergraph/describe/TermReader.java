package org.partnergraph.describe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.describe.Term.As;
import org.partnergraph.query.LocalText;
import org.partnergraph.store.Namespaces;

/** Reads what the files say of each term. */
final class TermReader {

  private static final List<Property> ALIGNMENTS =
      List.of(
          RDFS.subClassOf,
          RDFS.subPropertyOf,
          OWL.equivalentClass,
          OWL.equivalentProperty,
          SKOS.exactMatch,
          SKOS.closeMatch,
          SKOS.broadMatch);

  private final Namespaces namespaces;
  private final Model model;
  private final Model alignments;
  private final Rules rules;
  private final SortedMap<String, Model> earlier;
  private final String version;

  TermReader(OntologyFiles files, Namespaces namespaces) {
    this.namespaces = namespaces;
    model = files.terms();
    version =
        model
            .getProperty(model.createResource(namespaces.base() + "ontology"), OWL.versionInfo)
            .getString();
    model.add(files.vocabularies());
    alignments = files.alignments();
    rules = Rules.of(files.shapes());
    earlier = files.earlier();
  }

  String version() {
    return version;
  }

  /** All terms that are ours, by kind and name. */
  List<Term> read() {
    return Stream.of(
            terms(OWL.Class, Term.Kind.CLASS),
            terms(OWL.ObjectProperty, Term.Kind.PROPERTY),
            terms(OWL.DatatypeProperty, Term.Kind.ATTRIBUTE),
            terms(OWL.AnnotationProperty, Term.Kind.ATTRIBUTE),
            terms(SKOS.ConceptScheme, Term.Kind.SCHEME),
            terms(SKOS.Concept, Term.Kind.CONCEPT))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private List<Term> terms(Resource type, Term.Kind kind) {
    return model.listSubjectsWithProperty(RDF.type, type).toList().stream()
        .filter(r -> r.isURIResource() && r.getURI().startsWith(namespaces.base()))
        .map(resource -> term(resource, kind))
        .sorted(java.util.Comparator.comparing(Term::name))
        .toList();
  }

  private Term term(Resource term, Term.Kind kind) {
    boolean concept = kind == Term.Kind.CONCEPT || kind == Term.Kind.SCHEME;
    return new Term(
        term.getURI(),
        name(term.getURI()),
        kind,
        texts(term, concept ? SKOS.prefLabel : RDFS.label),
        texts(term, SKOS.definition),
        strings(term, SKOS.example),
        links(term),
        rules.of(term.getURI()),
        concept ? "" : since(term),
        term.hasLiteral(OWL2_DEPRECATED, true));
  }

  private static final Property OWL2_DEPRECATED =
      org.apache.jena.rdf.model.ResourceFactory.createProperty(OWL.getURI(), "deprecated");

  private String since(Resource term) {
    return earlier.entrySet().stream()
        .filter(e -> e.getValue().containsResource(term))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(version);
  }

  private List<Term.Link> links(Resource term) {
    List<Term.Link> links = new ArrayList<>();
    link(links, As.ABOVE, both(objects(term, RDFS.subClassOf), objects(term, RDFS.subPropertyOf)));
    link(
        links, As.BELOW, both(subjects(term, RDFS.subClassOf), subjects(term, RDFS.subPropertyOf)));
    link(links, As.DOMAIN, objects(term, RDFS.domain));
    link(links, As.RANGE, objects(term, RDFS.range));
    link(links, As.INVERSE, both(objects(term, OWL.inverseOf), subjects(term, OWL.inverseOf)));
    link(links, As.FROM, objects(term, own("relatesFrom")));
    link(links, As.TO, objects(term, own("relatesTo")));
    link(links, As.USED_ON, subjects(term, RDFS.domain));
    link(links, As.LEADS_HERE, subjects(term, RDFS.range));
    link(links, As.SCHEME, objects(term, SKOS.inScheme));
    link(links, As.MEMBERS, subjects(term, SKOS.inScheme));
    link(links, As.SOURCE, objects(term, DCTerms.source));
    link(links, As.ALIGNED, aligned(term));
    return links;
  }

  private static void link(List<Term.Link> links, As as, Collection<String> to) {
    if (!to.isEmpty()) {
      links.add(new Term.Link(as, List.copyOf(to)));
    }
  }

  private List<String> aligned(Resource term) {
    return ALIGNMENTS.stream()
        .flatMap(p -> alignments.listObjectsOfProperty(term, p).toList().stream())
        .filter(RDFNode::isURIResource)
        .map(node -> node.asResource().getURI())
        .distinct()
        .sorted()
        .toList();
  }

  /** Named things, and the members of a union. */
  private List<String> objects(Resource term, Property property) {
    return model.listObjectsOfProperty(term, property).toList().stream()
        .flatMap(TermReader::named)
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> named(RDFNode node) {
    if (node.isURIResource()) {
      return Stream.of(node.asResource().getURI());
    }
    Statement union = node.isAnon() ? node.asResource().getProperty(OWL.unionOf) : null;
    return union == null
        ? Stream.of()
        : union.getObject().as(RDFList.class).asJavaList().stream().flatMap(TermReader::named);
  }

  private List<String> subjects(Resource term, Property property) {
    return model.listStatements(null, property, (RDFNode) null).toList().stream()
        .filter(s -> s.getSubject().isURIResource())
        .filter(s -> named(s.getObject()).anyMatch(iri -> iri.equals(term.getURI())))
        .map(s -> s.getSubject().getURI())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> both(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().sorted().toList();
  }

  private List<String> strings(Resource term, Property property) {
    return model.listObjectsOfProperty(term, property).toList().stream()
        .map(node -> node.asLiteral().getLexicalForm())
        .sorted()
        .toList();
  }

  private static LocalText texts(Resource term, Property property) {
    SortedMap<String, String> texts = new TreeMap<>();
    term.listProperties(property)
        .forEach(s -> texts.put(s.getLanguage(), s.getObject().asLiteral().getLexicalForm()));
    if (texts.isEmpty()) {
      texts.put("", name(term.getURI()));
    }
    return new LocalText(texts);
  }

  private Property own(String name) {
    return model.createProperty(namespaces.ontology() + name);
  }

  static String name(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
