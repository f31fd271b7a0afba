package org.partnergraph.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.partnergraph.describe.Counter;
import org.partnergraph.describe.Counts;
import org.partnergraph.describe.Descriptions;
import org.partnergraph.describe.Ontology;
import org.partnergraph.query.Labels;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Operation;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;

/** What is in here: counts by type and by document, downloads, rights, and how to cite. */
public final class DataPage {

  private final KnowledgeStore store;
  private final Counter counter;
  private final Ontology ontology;
  private final Labels labels;
  private final Set<String> own;
  private final Words words = Words.load("data");

  /** Of a store and what it is described by. */
  public DataPage(KnowledgeStore store, Counter counter, Ontology ontology) {
    this.store = store;
    this.counter = counter;
    this.ontology = ontology;
    this.labels = new Labels(store.namespaces());
    this.own = own(store.namespaces());
  }

  /** A number with its name and where more is told of it. */
  public record Row(String address, String label, long count) {}

  /** The page, and what is said of the dataset as RDF. */
  public Operation operation(Pages pages, Descriptions descriptions) {
    Operation page = pages.page("/data", "data", List.of(), this::view);
    return Negotiated.pageFirst(page, Descriptions.formats(), descriptions::data);
  }

  private View view(Call call) {
    Counts counts = counter.counts();
    Words.In said = words.in(call.language());
    Map<String, Object> model =
        Map.of(
            "counts", counts,
            "types", types(counts, call.language()),
            "documents", graphs(counts, call.language(), true),
            "others", graphs(counts, call.language(), false),
            "address", store.namespaces().base() + "data");
    return View.of("data.jte", said.get("title"), said.get("lead"), model, counts.version())
        .alternate("text/turtle", "/.well-known/void")
        .alternate("text/turtle", "/dcat");
  }

  private List<Row> types(Counts counts, String language) {
    Set<String> entities = ontology.below(namespaces().ontology() + "Entity");
    return counts.classes().stream()
        .filter(count -> entities.contains(count.of()))
        .flatMap(
            count ->
                ontology.term(count.of()).stream()
                    .map(
                        term ->
                            new Row(
                                "/ontology#" + term.name(),
                                term.label().in(language),
                                count.count())))
        .toList();
  }

  /** The graphs of documents, or those that the service keeps for itself. */
  private List<Row> graphs(Counts counts, String language, boolean documents) {
    List<Counts.Count> chosen =
        counts.graphs().stream().filter(graph -> isOurs(graph) != documents).toList();
    List<Node> nodes = chosen.stream().map(g -> NodeFactory.createURI(g.of())).toList();
    Map<Node, String> names = store.read(data -> labels.of(data, nodes, language));
    return chosen.stream().map(graph -> row(graph, names, language, documents)).toList();
  }

  private Row row(Counts.Count graph, Map<Node, String> names, String language, boolean document) {
    String id = namespaces().localId(graph.of()).orElse(graph.of());
    return document
        ? new Row(
            "/page/" + id, names.getOrDefault(NodeFactory.createURI(graph.of()), id), graph.count())
        : new Row("", words.in(language).get(id), graph.count());
  }

  /** Graphs that hold no document. */
  private static Set<String> own(Namespaces namespaces) {
    return Stream.of(
            namespaces.entitiesGraph(),
            namespaces.ontologyGraph(),
            namespaces.questionsGraph(),
            namespaces.derivedGraph(),
            namespaces.judgementsGraph(),
            namespaces.entity("graph-decisions"))
        .map(Node::getURI)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isOurs(Counts.Count graph) {
    return own.contains(graph.of());
  }

  private Namespaces namespaces() {
    return store.namespaces();
  }
}
