package org.partnergraph.describe;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.partnergraph.query.Catalogue;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Reply;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;

/** The questions as RDF at their own addresses, as they stand in the graph of the questions. */
public final class QuestionDocuments {

  private final KnowledgeStore store;
  private final Graph catalogue;

  /** Of the questions of a store. */
  public QuestionDocuments(KnowledgeStore store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = CatalogueGraph.of(catalogue, store.namespaces());
  }

  /** Media types of statements, the default first. */
  public static List<String> formats() {
    return RdfReply.FORMATS;
  }

  /** All of them, with the prefixes. */
  public Reply all(Call call) {
    return reply(ModelFactory.createModelForGraph(catalogue), call);
  }

  /** One with its parameters. */
  public Reply one(String id, Call call) {
    Namespaces namespaces = store.namespaces();
    String iri = namespaces.base() + "questions/" + id;
    Model said = ModelFactory.createDefaultModel();
    catalogue.stream().filter(triple -> isOf(triple, iri)).forEach(said.getGraph()::add);
    return reply(said.setNsPrefixes(Prefixes.of(namespaces)), call);
  }

  private static boolean isOf(Triple triple, String iri) {
    String subject = triple.getSubject().getURI();
    return subject.equals(iri) || subject.startsWith(iri + "#");
  }

  private Reply reply(Model model, Call call) {
    return RdfReply.of(model, call.accept(), store.version());
  }
}
