package org.partnergraph.connect;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;

/** A request as SPARQL with {@link ConnectionFunction}: the rows are the steps of its paths. */
public final class ConnectionQuery {

  private final Query query;
  private final Query withDocuments;

  /** For the IRIs of one deployment. */
  public ConnectionQuery(Namespaces namespaces) {
    query = QueryText.load(ConnectionQuery.class, "connection.rq", namespaces);
    withDocuments =
        QueryText.load(ConnectionQuery.class, "connection-with-documents.rq", namespaces);
  }

  /**
   * The query that gives the paths of a request; empty if the request asks for more than the
   * function can be told: it takes one entity at either end, a number of paths and of steps, and
   * documents as stepping stones.
   */
  public Optional<String> sparql(ConnectionRequest request) {
    if (request.from().size() != 1 || request.to().size() != 1) {
      return Optional.empty();
    }
    Node one = request.from().get(0);
    Node other = request.to().get(0);
    ConnectionRequest sayable =
        ConnectionRequest.between(one, other, request.language())
            .within(request.k(), request.maxHops())
            .allowing(request.documents());
    Query asking = request.documents() ? withDocuments : query;
    return Optional.of(request)
        .filter(sayable::equals)
        .map(said -> QueryTransformOps.replaceVars(asking, terms(said)).serialize());
  }

  private static Map<Var, Node> terms(ConnectionRequest request) {
    return Map.of(
        Var.alloc("one"), request.from().get(0),
        Var.alloc("other"), request.to().get(0),
        Var.alloc("paths"), NodeFactory.createLiteralByValue(request.k()),
        Var.alloc("steps"), NodeFactory.createLiteralByValue(request.maxHops()));
  }
}
