package org.partnergraph;

import jakarta.servlet.Filter;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.main.FusekiServer;
import org.partnergraph.describe.Counter;
import org.partnergraph.describe.Descriptions;
import org.partnergraph.describe.Ontology;
import org.partnergraph.describe.OntologyDocuments;
import org.partnergraph.describe.OntologyFiles;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.ingest.Progress;
import org.partnergraph.pages.ApiPage;
import org.partnergraph.pages.Assets;
import org.partnergraph.pages.ConnectionsPage;
import org.partnergraph.pages.DataPage;
import org.partnergraph.pages.Examples;
import org.partnergraph.pages.OntologyPage;
import org.partnergraph.pages.Pages;
import org.partnergraph.pages.QuestionPages;
import org.partnergraph.pages.SearchPage;
import org.partnergraph.pages.SparqlPage;
import org.partnergraph.pages.StartPage;
import org.partnergraph.rest.ConnectionOperation;
import org.partnergraph.rest.Documentation;
import org.partnergraph.rest.EntityOperations;
import org.partnergraph.rest.Health;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.QuestionOperations;
import org.partnergraph.rest.SearchOperation;
import org.partnergraph.rest.SparkMount;
import org.partnergraph.rest.UnknownEntities;
import org.partnergraph.search.EntityFinder;
import org.partnergraph.sparql.FrontDoor;
import org.partnergraph.sparql.Protocol;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.StoreException;

/** The running service: the one place where its features are named and joined. */
public final class Server implements AutoCloseable {

  private static final List<String> PATHS =
      List.of(
          "",
          "/.well-known/void",
          "/api",
          "/api/*",
          "/assets/*",
          "/connections",
          "/data",
          "/dcat",
          "/health",
          "/ontology",
          "/ontology/*",
          "/questions",
          "/questions/*",
          "/search",
          "/sparql/terms");

  private final Knowledge knowledge;
  private final FusekiServer http;
  private final String host;

  private Server(Knowledge knowledge, FusekiServer http, String host) {
    this.knowledge = knowledge;
    this.http = http;
    this.host = host;
  }

  /**
   * Opens the graph and starts to listen.
   *
   * @throws StoreException if the store cannot be opened or the port is taken
   */
  public static Server start(Config config, Progress progress) {
    Protocol.Settings settings =
        new Protocol.Settings(config.host(), config.port(), config.writeToken());
    return start(config, settings, progress);
  }

  /**
   * The same with HTTP settings that no deployment has, in order to measure them.
   *
   * @throws StoreException if the store cannot be opened or the port is taken
   */
  public static Server start(Config config, Protocol.Settings settings, Progress progress) {
    Listening.require(settings.host(), settings.port());
    Knowledge knowledge = Knowledge.open(config, progress);
    try {
      FusekiServer http = Protocol.server(knowledge.store(), settings, mounts(knowledge));
      http.start();
      return new Server(knowledge, http, settings.host());
    } catch (RuntimeException e) {
      knowledge.close();
      throw e;
    }
  }

  private static Map<String, Filter> mounts(Knowledge knowledge) {
    Filter rest = new SparkMount(operations(knowledge));
    Map<String, Filter> mounts = new LinkedHashMap<>();
    PATHS.forEach(path -> mounts.put(path, rest));
    mounts.put("/sparql", new FrontDoor(rest));
    return mounts;
  }

  private static List<Operation> operations(Knowledge knowledge) {
    EntityResolver resolver = new EntityResolver(knowledge.store().namespaces());
    UnknownEntities unknown = new UnknownEntities(knowledge.index());
    QuestionOperations questions =
        new QuestionOperations(knowledge.store(), knowledge.catalogue(), resolver, unknown);
    List<Operation> documented = new ArrayList<>();
    documented.add(new SearchOperation(knowledge.store(), knowledge.index()).operation());
    documented.addAll(new EntityOperations(knowledge.store(), resolver, unknown).all());
    ConnectionOperation connections =
        new ConnectionOperation(knowledge.store(), knowledge.connections(), resolver, unknown);
    documented.add(connections.operation());
    documented.addAll(questions.all());
    documented.add(new Health(knowledge.store(), knowledge.index()).operation());
    Counter counter = new Counter(knowledge.store());
    Descriptions descriptions = new Descriptions(knowledge.store().namespaces(), counter);
    documented.addAll(descriptions.operations());
    List<Operation> operations = new ArrayList<>(new Documentation(documented).operations());
    operations.addAll(pages(knowledge, List.copyOf(operations), questions, connections));
    operations.addAll(about(knowledge, counter, descriptions, resolver));
    operations.add(questions.unknown());
    return operations;
  }

  private static List<Operation> pages(
      Knowledge knowledge,
      List<Operation> documented,
      QuestionOperations questions,
      ConnectionOperation connections) {
    Pages pages = new Pages();
    EntityFinder finder = new EntityFinder(knowledge.store(), knowledge.index());
    List<Operation> all = new ArrayList<>(Assets.operations());
    all.add(new StartPage(knowledge.store(), knowledge.catalogue()).operation(pages));
    all.add(new SearchPage(knowledge.index()).operation(pages));
    all.add(new ConnectionsPage(knowledge.store(), finder, connections).operation(pages));
    all.addAll(new QuestionPages(knowledge.catalogue(), questions).operations(pages));
    all.add(new ApiPage(documented).operation(pages));
    return all;
  }

  /** What tells of the data and its terms, and the editor for queries. */
  private static List<Operation> about(
      Knowledge knowledge, Counter counter, Descriptions descriptions, EntityResolver resolver) {
    Pages pages = new Pages();
    KnowledgeStore store = knowledge.store();
    OntologyFiles files = new OntologyFiles(knowledge.home(), store.namespaces());
    Ontology ontology = Ontology.of(files, store.namespaces());
    OntologyDocuments documents = new OntologyDocuments(files, store.namespaces(), ontology);
    List<Operation> all = new ArrayList<>();
    all.add(new DataPage(store, counter, ontology).operation(pages));
    all.addAll(new OntologyPage(ontology, documents).operations(pages));
    Examples examples = new Examples(store, knowledge.catalogue(), resolver);
    all.addAll(new SparqlPage(examples, counter, ontology).operations(pages, descriptions));
    return all;
  }

  /** Where it listens. */
  public URI address() {
    String name = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
    return URI.create("http://" + name + ":" + http.getPort() + "/");
  }

  /** What it serves. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /** Waits until it is stopped. */
  public void join() {
    http.join();
  }

  /** Stops listening, then closes the graph. */
  @Override
  public void close() {
    http.stop();
    knowledge.close();
  }
}
