package org.partnergraph.connect;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;

/** A request as SPARQL with {@link ConnectionFunction}: the rows are the steps of its paths. */
public final class ConnectionQuery {

  private static final Pattern VARIABLE = Pattern.compile("\\?(\\w+)");

  private final String query;
  private final String withDocuments;

  /** For the IRIs of one deployment. */
  public ConnectionQuery(Namespaces namespaces) {
    query = text("connection.rq", namespaces);
    withDocuments = text("connection-with-documents.rq", namespaces);
  }

  /** Written out once: for each answer that took longer than its JSON. */
  private static String text(String file, Namespaces namespaces) {
    return QueryText.load(ConnectionQuery.class, file, namespaces).serialize();
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
    String asking = request.documents() ? withDocuments : query;
    return Optional.of(request).filter(sayable::equals).map(said -> filled(asking, terms(said)));
  }

  /** A term stands in the text of the query as ARQ would write it. */
  private static String filled(String asking, Map<String, Node> terms) {
    return VARIABLE
        .matcher(asking)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Optional.ofNullable(terms.get(found.group(1)))
                        .map(NodeFmtLib::strTTL)
                        .orElse(found.group())));
  }

  private static Map<String, Node> terms(ConnectionRequest request) {
    return Map.of(
        "one", request.from().get(0),
        "other", request.to().get(0),
        "paths", NodeFactory.createLiteralByValue(request.k()),
        "steps", NodeFactory.createLiteralByValue(request.maxHops()));
  }
}
