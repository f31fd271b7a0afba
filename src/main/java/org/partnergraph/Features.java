package org.partnergraph;

import jakarta.servlet.Filter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnergraph.backup.BackupWriter;
import org.partnergraph.describe.Counter;
import org.partnergraph.describe.Descriptions;
import org.partnergraph.describe.Ontology;
import org.partnergraph.describe.OntologyDocuments;
import org.partnergraph.describe.OntologyFiles;
import org.partnergraph.embed.Embedding;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.federation.Federation;
import org.partnergraph.operate.Operating;
import org.partnergraph.pages.ApiPage;
import org.partnergraph.pages.Assets;
import org.partnergraph.pages.BrowsePage;
import org.partnergraph.pages.ConnectionsPage;
import org.partnergraph.pages.DataPage;
import org.partnergraph.pages.EntityPage;
import org.partnergraph.pages.Examples;
import org.partnergraph.pages.NamedEntities;
import org.partnergraph.pages.OntologyPage;
import org.partnergraph.pages.Pages;
import org.partnergraph.pages.QuestionPages;
import org.partnergraph.pages.SearchPage;
import org.partnergraph.pages.SparqlPage;
import org.partnergraph.pages.StartPage;
import org.partnergraph.publish.Publishing;
import org.partnergraph.reconcile.ReconcileDoor;
import org.partnergraph.reconcile.Reconciliation;
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
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Late;

/** All that the service answers besides SPARQL: the one place where its features are named. */
final class Features implements AutoCloseable {

  private final Knowledge knowledge;
  private final KnowledgeStore store;
  private final Optional<Path> folder;
  private final Operating operating;
  private final EntityResolver resolver;
  private final UnknownEntities unknown;
  private final QuestionOperations questions;
  private final ConnectionOperation connections;
  private final Counter counter;
  private final Publishing publishing;
  private final Descriptions descriptions;
  private final EntityFinder finder;
  private final Embedding embedding;
  private final Pages pages;
  private final OntologyFiles files;
  private final Ontology ontology;

  /**
   * Over what is known.
   *
   * @param folder of the store; empty if it is in memory
   */
  Features(Knowledge knowledge, Optional<Path> folder, Operating operating) {
    this.operating = operating;
    this.knowledge = knowledge;
    this.store = knowledge.store();
    this.pages = new Pages(store::version);
    this.folder = folder;
    this.files = new OntologyFiles(knowledge.home(), store.namespaces());
    this.ontology = knowledge.ontology();
    this.resolver = new EntityResolver(store.namespaces());
    this.unknown = new UnknownEntities(store, knowledge.index());
    this.questions = new QuestionOperations(store, knowledge.catalogue(), resolver, unknown);
    this.connections = new ConnectionOperation(store, knowledge.connections(), resolver, unknown);
    this.counter = new Counter(store);
    this.publishing = publishing(cited());
    boolean federated = !Federation.endpoints(store.dataset()).addresses().isEmpty();
    this.descriptions =
        new Descriptions(store.namespaces(), counter, publishing::downloads, federated);
    this.finder = new EntityFinder(store, knowledge.index());
    this.embedding =
        new Embedding(
            store,
            resolver,
            unknown,
            knowledge.connections(),
            connections,
            finder,
            folder.map(path -> path.resolve("widget")));
  }

  /** Ends them. */
  @Override
  public void close() {
    publishing.close();
  }

  /** By path pattern. */
  Map<String, Filter> filters() {
    List<Operation> operations = operations();
    Filter rest =
        new SparkMount(operations, pages::problem, operating.answers(), operating.making());
    Map<String, Filter> filters = new LinkedHashMap<>();
    operations.forEach(operation -> filters.put(pattern(operation.path()), rest));
    filters.put("/sparql", new FrontDoor(rest));
    Filter reconciliation = reconciliation();
    ReconcileDoor.PATHS.forEach(path -> filters.put(path, reconciliation));
    return filters;
  }

  private Filter reconciliation() {
    return new ReconcileDoor(
        new Late<>(() -> new Reconciliation(store, knowledge.index(), ontology, unknown)),
        operating.making());
  }

  /**
   * All below a first segment, so that what is not there is told as elsewhere; not so at SPARQL.
   */
  private static String pattern(String path) {
    int second = path.indexOf('/', 1);
    if (path.equals("/") || path.startsWith("/sparql")) {
      return path.equals("/") ? "" : path;
    }
    return second < 0 ? path : path.substring(0, second) + "/*";
  }

  private List<Operation> operations() {
    List<Operation> all = new ArrayList<>(new Documentation(documented()).operations());
    all.add(new ApiPage(all).operation(pages));
    all.addAll(pages());
    all.addAll(about());
    all.add(questions.unknown());
    return all;
  }

  private List<Operation> documented() {
    List<Operation> documented = new ArrayList<>(cited());
    documented.addAll(embedding.documented());
    documented.addAll(publishing.all());
    documented.addAll(health().operations());
    documented.add(operating.metrics());
    documented.addAll(descriptions.operations());
    return documented;
  }

  private Health health() {
    return new Health(
        store,
        knowledge.index(),
        () ->
            knowledge
                .follower()
                .<Map<String, Object>>map(follower -> follower.state().members())
                .orElse(Map.of()));
  }

  /** What answers with a permalink, so that it can be cited. */
  private List<Operation> cited() {
    List<Operation> cited = new ArrayList<>();
    cited.add(new SearchOperation(store, knowledge.index()).operation());
    cited.addAll(new EntityOperations(store, resolver, unknown).all());
    cited.add(connections.operation());
    cited.addAll(questions.all());
    return cited;
  }

  private Publishing publishing(List<Operation> cited) {
    return new Publishing(
        store,
        resolver,
        unknown,
        knowledge.connections().networks(),
        cited,
        knowledge.home(),
        folder.map(path -> path.resolve("dumps")),
        snapshots());
  }

  private Optional<BackupWriter> snapshots() {
    return store.isolatesReads()
        ? Optional.of(new BackupWriter(store, folder, Main.Version.text()))
        : Optional.empty();
  }

  private List<Operation> pages() {
    NamedEntities names = new NamedEntities(store, finder);
    List<Operation> all = new ArrayList<>(Assets.operations());
    all.addAll(embedding.files(pages));
    all.add(new StartPage(store, knowledge.catalogue()).operation(pages));
    all.add(new SearchPage(knowledge.index()).operation(pages));
    all.add(new ConnectionsPage(store, names, connections).operation(pages));
    all.addAll(new QuestionPages(store, knowledge.catalogue(), questions, names).operations(pages));
    all.addAll(BrowsePage.operations(pages, store));
    all.add(new EntityPage(store, resolver, unknown, embedding.drawings()).operation(pages));
    return all;
  }

  /** What tells of the data and its terms, and the editor for queries. */
  private List<Operation> about() {
    OntologyDocuments documents = new OntologyDocuments(files, store.namespaces(), ontology);
    Examples examples = new Examples(store, knowledge.catalogue(), resolver);
    List<Operation> all = new ArrayList<>();
    all.add(new DataPage(store, counter, ontology).operation(pages, descriptions));
    all.addAll(new OntologyPage(ontology, documents).operations(pages));
    all.addAll(new SparqlPage(examples, counter, ontology).operations(pages, descriptions));
    return all;
  }
}
