package org.partnergraph.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;
import org.jspecify.annotations.Nullable;

/** The endpoints that a query or an update would ask (SPARQL 1.1 Federated Query). */
final class ServiceCalls {

  private ServiceCalls() {}

  /** Why a query is refused; empty if it asks no other endpoint. */
  static Optional<String> refusal(Query query) {
    return first(Algebra.compile(query));
  }

  /** Why an update is refused; empty if it asks no other endpoint. */
  static Optional<String> refusal(UpdateRequest request) {
    return request.getOperations().stream().flatMap(u -> first(u).stream()).findFirst();
  }

  private static Optional<String> first(Update update) {
    return update instanceof UpdateModify modify
        ? first(Algebra.compile(modify.getWherePattern()))
        : Optional.empty();
  }

  private static Optional<String> first(@Nullable Op op) {
    List<Node> found = new ArrayList<>();
    if (op != null) { // DESCRIBE may have no pattern
      Transformer.transform(new Finder(found), op);
    }
    return found.stream().findFirst().map(ServiceCalls::text);
  }

  private static String text(Node endpoint) {
    String name = endpoint.isURI() ? "<" + endpoint.getURI() + ">" : endpoint.toString();
    return "SERVICE "
        + name
        + " is not followed: this server asks no other endpoints (federated queries). Ask "
        + name
        + " yourself, or send a query with SERVICE for this endpoint to a server that allows it";
  }

  /** A transformation, since those go into expressions as well. */
  private static final class Finder extends TransformCopy {
    private final List<Node> found;

    Finder(List<Node> found) {
      this.found = found;
    }

    @Override
    public Op transform(OpService op, Op sub) {
      found.add(op.getService());
      return op;
    }
  }
}
