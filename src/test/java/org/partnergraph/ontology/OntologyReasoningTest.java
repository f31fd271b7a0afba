package org.partnergraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.ShippedStore;
import org.partnergraph.ingest.ShippedGraph;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.HasIRI;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.model.parameters.Imports;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.profiles.Profiles;
import org.semanticweb.owlapi.rdf.turtle.parser.TurtleOntologyParserFactory;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import org.semanticweb.owlapi.util.SimpleIRIMapper;

/** What the ontology says in OWL: it is OWL 2 DL and contradicts neither itself nor the data. */
class OntologyReasoningTest {

  private static final ShippedGraph SHIPPED = new ShippedGraph(ShippedStore.HOME);
  private static final String ONTOLOGY = "https://w3id.org/partnergraph/ontology";
  private static final String ALIGNMENTS = ONTOLOGY + "/alignments";
  private static final String PREFIXES =
      """
      @prefix cp: <%s#> .
      @prefix id: <https://w3id.org/partnergraph/id/> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      <urn:x-test:addition> a owl:Ontology ; owl:imports <%s> .
      """;

  private final OWLOntologyManager manager = manager();

  @ParameterizedTest
  @CsvSource({ONTOLOGY + ", 1, 60, 300", ALIGNMENTS + ", 2, 80, 320"})
  void staysWithinOwl2Dl(String iri, int files, int classes, int axioms) throws Exception {
    OWLOntology ontology = manager.loadOntology(IRI.create(iri));
    assertThat(violations(ontology)).isEmpty();
    assertThat(ontology.importsClosure()).hasSize(files);
    assertThat(ontology.classesInSignature(Imports.INCLUDED)).hasSizeGreaterThan(classes);
    assertThat(ontology.getLogicalAxiomCount(Imports.INCLUDED)).isGreaterThan(axioms);
  }

  @Test
  void noticesWhatIsNotOwl2Dl() throws Exception {
    String transitive = "cp:locatedIn a owl:ObjectProperty , owl:AsymmetricProperty .";
    assertThat(violations(add(ONTOLOGY, transitive))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {ONTOLOGY, ALIGNMENTS})
  void hasNoClassThatCannotHaveMembers(String iri) throws Exception {
    OWLReasoner reasoner = reasoner(manager.loadOntology(IRI.create(iri)));
    assertThat(reasoner.isConsistent()).isTrue();
    assertThat(withoutMembers(reasoner)).isEmpty();
  }

  @Test
  void noticesAClassThatCannotHaveMembers() throws Exception {
    String consulate = "cp:Consulate a owl:Class ; rdfs:subClassOf cp:City , cp:Organisation .";
    assertThat(withoutMembers(reasoner(add(ALIGNMENTS, consulate)))).containsExactly("Consulate");
  }

  @Test
  void agreesWithTheData() throws Exception {
    OWLOntology data = add(ALIGNMENTS, data());
    assertThat(relations(data)).isEqualTo(statedRelations(data)).isGreaterThan(800);
    assertThat(reasoner(data).isConsistent()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id:krakow a cp:Organisation .",
        "id:krakow cp:holder id:leipzig .",
        "id:meeting-2024-11-18 cp:place id:burkhard-jung .",
        "id:aid-siemacha-20000 cp:amount \"much\" ."
      })
  void noticesDataThatContradictIt(String statement) throws Exception {
    assertThat(reasoner(add(ONTOLOGY, data() + statement)).isConsistent()).isFalse();
  }

  private static OWLOntologyManager manager() {
    OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    manager.setOntologyParsers(Set.of(new TurtleOntologyParserFactory()));
    manager.getIRIMappers().add(file(ONTOLOGY, "partnergraph.ttl"));
    manager.getIRIMappers().add(file(ALIGNMENTS, "alignments.ttl"));
    return manager;
  }

  private static SimpleIRIMapper file(String iri, String name) {
    Path file = ShippedStore.HOME.resolve("ontology").resolve(name);
    return new SimpleIRIMapper(IRI.create(iri), IRI.create(file.toUri()));
  }

  private OWLOntology add(String imported, String turtle) throws OWLOntologyCreationException {
    String text = PREFIXES.formatted(ONTOLOGY, imported) + turtle;
    return manager.loadOntologyFromOntologyDocument(
        new StringDocumentSource(
            text, IRI.create("urn:x-test:addition"), new TurtleDocumentFormat(), null));
  }

  private static List<OWLProfileViolation> violations(OWLOntology ontology) {
    return Profiles.OWL2_DL.checkOntology(ontology).getViolations();
  }

  /** Dates are of types that OWL does not know: the reasoner takes them as any literal. */
  private static OWLReasoner reasoner(OWLOntology ontology) {
    Configuration configuration = new Configuration();
    configuration.ignoreUnsupportedDatatypes = true;
    return new Reasoner(configuration, ontology);
  }

  private static Set<String> withoutMembers(OWLReasoner reasoner) {
    return reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom().stream()
        .map(HasIRI::getIRI)
        .map(IRI::getShortForm)
        .collect(Collectors.toSet());
  }

  private static String data() {
    StringWriter triples = new StringWriter();
    RDFDataMgr.write(triples, graph(), Lang.NTRIPLES);
    return triples.toString();
  }

  /** All data and vocabularies: every shipped file but the ontology itself, which comes first. */
  private static Graph graph() {
    Graph all = GraphFactory.createGraphMem();
    StreamRDF sink = StreamRDFLib.graph(all);
    SHIPPED.files().stream().skip(1).forEach(file -> CheckedFiles.read(file, sink));
    return all;
  }

  private static int relations(OWLOntology data) {
    return data.getAxiomCount(AxiomType.OBJECT_PROPERTY_ASSERTION);
  }

  private static int statedRelations(OWLOntology data) {
    return (int)
        graph().stream()
            .filter(
                triple ->
                    data.containsObjectPropertyInSignature(
                        IRI.create(triple.getPredicate().getURI()), Imports.INCLUDED))
            .count();
  }
}
