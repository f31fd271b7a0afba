package org.partnergraph.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.partnergraph.ShippedStore;
import org.partnergraph.store.Namespaces;

/**
 * What the checks of the ontology look at: a graph for each kind of file, all of them again in the
 * default graph, and beside them who uses which term.
 */
final class CheckedFiles {

  private static final String CHECK = "http://example.org/check#";

  /** Some examples hold ill-formed literals on purpose. */
  private static final ErrorHandler LENIENT = ErrorHandlerFactory.errorHandlerNoWarnings;

  private static final String ONTOLOGY = Namespaces.CANONICAL.ontology();
  private static final Pattern TERM = Pattern.compile("<(" + ONTOLOGY + "[^>]+)>");
  private static final Pattern JAVA_TERM = Pattern.compile("\\bterm\\(\"(\\w+)\"\\)");
  private static final Node USES = name("uses");
  private static final Node SELECT = NodeFactory.createURI("http://www.w3.org/ns/shacl#select");

  /** For what is written without its prefixes: the queries in shapes, the examples of terms. */
  static final String PREFIXES =
      """
      PREFIX cp: <https://w3id.org/partnergraph/ontology#>
      PREFIX cps: <https://w3id.org/partnergraph/shapes#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX id: <https://w3id.org/partnergraph/id/>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private final DatasetGraph dataset = DatasetGraphFactory.createGeneral();

  private CheckedFiles() {}

  static DatasetGraph shipped() {
    CheckedFiles files = new CheckedFiles();
    files.read("ontology", List.of(shippedFile("ontology/partnergraph.ttl")));
    files.read("vocabularies", files("ontology/vocabularies", ".ttl"));
    files.read("alignments", List.of(shippedFile("ontology/alignments.ttl")));
    files.read("shapes", List.of(shippedFile("ontology/shapes.ttl")));
    files.read("data", files("data", ".trig"));
    files.readContext();
    Stream.of("ontology/rules", "queries", "src/main/resources")
        .flatMap(folder -> files(folder, ".rq").stream())
        .forEach(files::readQuery);
    files("src/main/java", ".java").forEach(files::readProgram);
    files("ontology/examples", ".ttl").forEach(files::readExample);
    files.readConstraints();
    return files.prepared(fixture("exceptions.ttl"));
  }

  /** An ontology of mistakes. */
  static DatasetGraph broken() {
    return new CheckedFiles().prepared(fixture("broken.trig"));
  }

  static Path fixture(String name) {
    return shippedFile("src/test/resources/org/partnergraph/ontology").resolve(name);
  }

  static List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(shippedFile(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Node name(String local) {
    return NodeFactory.createURI(CHECK + local);
  }

  private static Path shippedFile(String name) {
    return ShippedStore.HOME.resolve(name);
  }

  private DatasetGraph prepared(Path addition) {
    RDFParser.source(addition).parse(dataset);
    UpdateExec.dataset(dataset).update(read(fixture("prepare.ru"))).execute();
    dataset.getUnionGraph().stream().toList().forEach(dataset.getDefaultGraph()::add);
    return dataset;
  }

  private void read(String graph, List<Path> files) {
    StreamRDF sink = StreamRDFLib.graph(dataset.getGraph(name(graph)));
    files.forEach(file -> read(file, sink));
  }

  private void readContext() {
    JsonObject context =
        JSON.read(shippedFile("ontology/context.jsonld").toString()).getObj("@context");
    context.forEach((name, value) -> readAlias(context, name, value));
  }

  private void readAlias(JsonObject context, String name, JsonValue value) {
    String[] target =
        (value.isString() ? value.getAsString().value() : target(value)).split(":", 2);
    if (target.length == 2 && context.hasKey(target[0])) {
      Node term = NodeFactory.createURI(context.getString(target[0]) + target[1]);
      add("context", term, name("named"), NodeFactory.createLiteralString(name));
      add("context", term, name("typed"), NodeFactory.createLiteralString(type(value)));
    }
  }

  private static String target(JsonValue value) {
    return value.isObject() ? value.getAsObject().getString("@id") : "";
  }

  private static String type(JsonValue value) {
    boolean typed = value.isObject() && value.getAsObject().hasKey("@type");
    return typed ? value.getAsObject().getString("@type") : "";
  }

  private void readQuery(Path file) {
    uses(user(file), terms(read(file)));
  }

  private void readProgram(Path file) {
    Stream<String> names = JAVA_TERM.matcher(read(file)).results().map(match -> match.group(1));
    uses(user(file), names.map(ONTOLOGY::concat).collect(Collectors.toSet()));
  }

  /** What an example names, unless the example is about names that do not exist. */
  private void readExample(Path file) {
    if (!file.getFileName().toString().contains("unknown")) {
      Graph example = GraphFactory.createGraphMem();
      RDFParser.source(file).errorHandler(LENIENT).parse(example);
      example.stream()
          .flatMap(t -> Stream.of(t.getSubject(), t.getPredicate(), t.getObject()))
          .filter(node -> node.isURI() && node.getURI().startsWith(ONTOLOGY))
          .forEach(term -> add("examples", user(file), USES, term));
    }
  }

  /** The queries inside the shapes. */
  private void readConstraints() {
    dataset.stream(name("shapes"), Node.ANY, SELECT, Node.ANY)
        .toList()
        .forEach(this::readConstraint);
  }

  private void readConstraint(Quad select) {
    uses(select.getSubject(), terms(PREFIXES + select.getObject().getLiteralLexicalForm()));
  }

  private void uses(Node user, Set<String> terms) {
    terms.forEach(term -> add("terms", user, USES, NodeFactory.createURI(term)));
  }

  /** The terms of ours in a query: written without prefixes they are easily found. */
  private static Set<String> terms(String text) {
    Query query = QueryFactory.create(text);
    query.setPrefixMapping(PrefixMapping.Factory.create());
    return TERM.matcher(query.serialize())
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void add(String graph, Node subject, Node property, Node object) {
    dataset.add(name(graph), subject, property, object);
  }

  private static Node user(Path file) {
    return NodeFactory.createURI("file:" + ShippedStore.HOME.relativize(file));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file as if it knew no graphs. */
  static void read(Path file, StreamRDF sink) {
    RDFParser.source(file)
        .parse(
            new StreamRDFWrapper(sink) {
              @Override
              public void quad(Quad quad) {
                triple(quad.asTriple());
              }
            });
  }
}
