package org.partnergraph.sparql;

import java.io.IOException;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.partnergraph.ingest.OfflineJsonLd;
import org.partnergraph.ingest.Rebase;
import org.partnergraph.ingest.Replacement;
import org.partnergraph.rest.Problem;
import org.partnergraph.store.BusyStoreException;
import org.partnergraph.store.FullDiskException;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.StoreUnavailableException;

/**
 * SPARQL 1.1 Graph Store Protocol for one named graph at a time; the whole dataset is neither given
 * nor taken here. Fuseki's own action answers 204 when a deletion is refused at commit; this one
 * answers 422 with the violations.
 */
final class GraphStoreAction extends GSP_RW {

  /** Of a body, decompressed; what is more is loaded on the command line. */
  private static final long MOST_BYTES = 64L << 20;

  private final KnowledgeStore store;

  GraphStoreAction(KnowledgeStore store) {
    this.store = store;
  }

  @Override
  protected void doPutPostGSP(HttpAction action, boolean overwrite) {
    Node name = graphName(action);
    Graph body = body(action);
    boolean existed = exists(action, name);
    commit(
        action,
        () ->
            store.write(
                data -> {
                  Replacement graph = new Replacement(data, name);
                  body.find().forEach(graph::put);
                  if (overwrite) {
                    graph.removeOthers();
                  }
                }));
    if (existed) {
      ServletOps.successNoContent(action);
    } else {
      ServletOps.successCreated(action);
    }
  }

  @Override
  protected void execDeleteGSP(HttpAction action) {
    Node name = graphName(action);
    if (!exists(action, name)) {
      throw problem(action, Problem.Kind.NOT_FOUND, "there is no graph " + name);
    }
    commit(action, () -> store.write(data -> data.removeGraph(name)));
    ServletOps.successNoContent(action);
  }

  @Override
  protected void doPutPostQuads(HttpAction action, boolean replace) {
    throw nameless(action);
  }

  @Override
  protected void execDeleteQuads(HttpAction action) {
    throw nameless(action);
  }

  @Override
  protected void execGetQuads(HttpAction action) {
    throw nameless(action);
  }

  @Override
  protected void execHeadQuads(HttpAction action) {
    throw nameless(action);
  }

  @Override
  protected void execGetGSP(HttpAction action) {
    exists(action, graphName(action));
    super.execGetGSP(action);
  }

  @Override
  protected void execHeadGSP(HttpAction action) {
    graphName(action);
    super.execHeadGSP(action);
  }

  private Graph body(HttpAction action) {
    ContentType type = ActionLib.getContentType(action);
    Lang lang = type == null ? null : RDFLanguages.contentTypeToLang(type.getContentTypeStr());
    if (lang == null) {
      throw problem(
          action, Problem.Kind.UNSUPPORTED_TYPE, "the body must be RDF, such as text/turtle");
    }
    Graph graph = GraphFactory.createDefaultGraph();
    try {
      StreamRDF sink = new Rebase(new OneGraph(graph), store.namespaces());
      RDFParser.create()
          .source(new MeasuredStream(action.getRequestInputStream(), MOST_BYTES))
          .lang(lang)
          .base(store.namespaces().entities())
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .set(LangJSONLD11.JSONLD_OPTIONS, OfflineJsonLd.options())
          .parse(sink);
      return graph;
    } catch (MeasuredStream.TooLongException e) {
      String detail = "the body has more than " + MOST_BYTES + " bytes";
      throw problem(action, Problem.Kind.TOO_LARGE, detail);
    } catch (RiotException | IOException e) {
      throw problem(action, Problem.Kind.BAD_REQUEST, "the body is not RDF: " + e.getMessage());
    }
  }

  /** Takes statements that name no graph. */
  private static final class OneGraph extends StreamRDFBase {
    private final Graph graph;

    OneGraph(Graph graph) {
      this.graph = graph;
    }

    @Override
    public void triple(Triple triple) {
      graph.add(triple);
    }

    @Override
    public void quad(Quad quad) {
      if (!quad.isDefaultGraph()) {
        throw new RiotException("it names a graph, " + quad.getGraph() + "; ?graph= says which");
      }
      triple(quad.asTriple());
    }
  }

  private boolean exists(HttpAction action, Node graph) {
    try {
      return store.dataset().calculateRead(() -> store.dataset().containsGraph(graph));
    } catch (StoreUnavailableException e) {
      throw Refusals.storeAway(action);
    }
  }

  private static Node graphName(HttpAction action) {
    String graph = action.getRequestParameter("graph");
    if (graph == null || !isIri(graph)) {
      throw problem(
          action,
          Problem.Kind.BAD_REQUEST,
          "name one graph by its IRI: ?graph=…; the default graph is the union of all graphs, to be"
              + " asked at /sparql and not to be written");
    }
    return NodeFactory.createURI(graph);
  }

  private static boolean isIri(String text) {
    try {
      return IRIx.create(text).isAbsolute() && !text.startsWith("urn:x-arq:");
    } catch (IRIException e) {
      return false;
    }
  }

  private static void commit(HttpAction action, Runnable write) {
    try {
      write.run();
    } catch (RefusedCommitException e) {
      throw Refusals.refuse(action, e);
    } catch (FullDiskException e) {
      throw Refusals.full(action, e);
    } catch (BusyStoreException e) {
      throw Refusals.busy(action, e);
    } catch (StoreUnavailableException e) {
      throw Refusals.storeAway(action);
    }
  }

  private static RuntimeException nameless(HttpAction action) {
    return problem(action, Problem.Kind.BAD_REQUEST, "name one graph by its IRI: ?graph=…");
  }

  private static RuntimeException problem(HttpAction action, Problem.Kind kind, String detail) {
    return Refusals.end(action, Problem.of(kind, detail));
  }
}
