package org.partnergraph.embed;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnergraph.connect.Connections;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.pages.Drawings;
import org.partnergraph.pages.Pages;
import org.partnergraph.pages.Words;
import org.partnergraph.rest.ConnectionOperation;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.UnknownEntities;
import org.partnergraph.search.EntityFinder;
import org.partnergraph.store.KnowledgeStore;

/** Pictures of the graph for other people's pages. */
public final class Embedding {

  /** How many nodes a first picture shows one by one: as many as a page has room for. */
  static final int FEW = 24;

  private final GraphOperations graphs;
  private final ViewOperations views;
  private final Subjects subjects;
  private final Twins twins;
  private final EntityFinder finder;
  private final WidgetModules modules;
  private final Words words = Words.load(Embedding.class, "builder.yaml", "builder");

  /**
   * Over one store, its connections and the index of its names.
   *
   * @param answers about connections, which are drawn
   * @param folder where the modules that were ever served are kept; empty if they are not
   */
  public Embedding(
      KnowledgeStore store,
      EntityResolver resolver,
      UnknownEntities unknown,
      Connections connections,
      ConnectionOperation answers,
      EntityFinder finder,
      Optional<Path> folder) {
    Pictures pictures = new Pictures(store, connections);
    this.subjects = new Subjects(store, resolver, unknown, connections, pictures);
    this.twins = new Twins(store);
    this.graphs = new GraphOperations(subjects, pictures);
    this.views = new ViewOperations(subjects, pictures, twins, answers);
    this.finder = finder;
    this.modules = WidgetModules.open(folder, WidgetModule.load());
  }

  /** The operations that are documented. */
  public List<Operation> documented() {
    return Stream.concat(graphs.all().stream(), views.all().stream()).toList();
  }

  /** What the pages of entities show: the same picture. */
  public Drawings drawings() {
    return new PagePictures(subjects);
  }

  /** What is no operation of the interface: the widget, its pages, and what tells of them. */
  public List<Operation> files(Pages pages) {
    return List.of(
        new WidgetOperation(modules).operation(),
        new ThemeSheet().operation(),
        new EmbedPage(subjects, twins, modules.current(), words).operation(pages),
        new BuilderPage(subjects, finder, modules.current(), words).operation(pages),
        new OEmbed(subjects, finder).operation());
  }
}
