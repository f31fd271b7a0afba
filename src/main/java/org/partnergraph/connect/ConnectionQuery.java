package org.partnergraph.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private static final Pattern FILLED = Pattern.compile("\\?(one|other|paths|steps)\\b");

  private final List<String> query;
  private final List<String> withDocuments;

  /** For the IRIs of one deployment. */
  public ConnectionQuery(Namespaces namespaces) {
    query = text("connection.rq", namespaces);
    withDocuments = text("connection-with-documents.rq", namespaces);
  }

  /** Its text in parts, written out once; every other one is a variable that gets a value. */
  private static List<String> text(String file, Namespaces namespaces) {
    String text = QueryText.load(ConnectionQuery.class, file, namespaces).serialize();
    List<String> parts = new ArrayList<>();
    int done = 0;
    for (Matcher found = FILLED.matcher(text); found.find(); done = found.end()) {
      parts.add(text.substring(done, found.start()));
      parts.add(found.group(1));
    }
    parts.add(text.substring(done));
    return List.copyOf(parts);
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
    List<String> asking = request.documents() ? withDocuments : query;
    return Optional.of(request).filter(sayable::equals).map(said -> filled(asking, terms(said)));
  }

  /** A term stands in the text of the query as ARQ would write it. */
  private static String filled(List<String> asking, Map<String, Node> terms) {
    StringBuilder text = new StringBuilder(asking.get(0));
    for (int i = 1; i < asking.size(); i += 2) {
      Node term = Objects.requireNonNull(terms.get(asking.get(i)));
      text.append(NodeFmtLib.strTTL(term)).append(asking.get(i + 1));
    }
    return text.toString();
  }

  private static Map<String, Node> terms(ConnectionRequest request) {
    return Map.of(
        "one", request.from().get(0),
        "other", request.to().get(0),
        "paths", NodeFactory.createLiteralByValue(request.k()),
        "steps", NodeFactory.createLiteralByValue(request.maxHops()));
  }
}
