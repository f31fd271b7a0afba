package org.partnergraph.connect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;

/** A request as SPARQL with {@link ConnectionFunction}: the rows are the steps of its paths. */
public final class ConnectionQuery {

  private static final String ASKED = "?asked";

  private final String beginning;
  private final String end;

  /** For the IRIs of one deployment. */
  public ConnectionQuery(Namespaces namespaces) {
    String text = QueryText.load(ConnectionQuery.class, "connection.rq", namespaces).serialize();
    beginning = text.substring(0, text.indexOf(ASKED));
    end = text.substring(beginning.length() + ASKED.length());
  }

  /** The query that gives the paths of a request. */
  public String sparql(ConnectionRequest request) {
    StringBuilder text = new StringBuilder(beginning);
    for (Node term : terms(request)) {
      text.append(text.length() == beginning.length() ? "" : " ").append(NodeFmtLib.strTTL(term));
    }
    return text.append(end).toString();
  }

  /** What stands right of the function: what is usual is left out, but for the two numbers. */
  private static List<Node> terms(ConnectionRequest request) {
    List<Node> terms = new ArrayList<>(List.of(request.from().get(0), request.to().get(0)));
    terms.add(number(request.k()));
    terms.add(number(request.maxHops()));
    if (request.documents()) {
      terms.add(word(ConnectionAnswer.DOCUMENTS));
    }
    add(terms, "from", request.from().stream().skip(1));
    add(terms, "to", request.to().stream().skip(1));
    add(
        terms,
        Period.SINCE,
        request.since().stream().map(LocalDate::toString).map(ConnectionQuery::word));
    add(
        terms,
        Period.UNTIL,
        request.until().stream().map(LocalDate::toString).map(ConnectionQuery::word));
    add(terms, "only", request.only().stream().map(ConnectionQuery::word));
    add(terms, "without", request.without().stream().map(ConnectionQuery::word));
    add(terms, "through", request.through().stream());
    add(terms, "avoid", request.avoiding().stream());
    return terms;
  }

  private static void add(List<Node> terms, String name, Stream<Node> values) {
    values.forEach(value -> terms.addAll(List.of(word(name), value)));
  }

  private static Node number(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }

  private static Node word(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
