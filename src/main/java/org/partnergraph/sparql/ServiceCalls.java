package org.partnergraph.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.partnergraph.federation.Endpoints;

/** The endpoints that a query or an update would ask (SPARQL 1.1 Federated Query). */
final class ServiceCalls {

  private ServiceCalls() {}

  /**
   * Why a query is refused before it runs; empty if all endpoints that it names may be asked. What
   * an endpoint asks on its part is not ours to judge; one that a variable holds is judged later.
   */
  static Optional<String> refusal(Query query, Endpoints allowed) {
    return calls(Algebra.compile(query)).stream()
        .map(OpService::getService)
        .filter(endpoint -> endpoint.isURI() && !allowed.allows(endpoint.getURI()))
        .findFirst()
        .map(endpoint -> allowed.refusal(endpoint.getURI()));
  }

  /** Why an update is refused; empty if it asks no other endpoint. */
  static Optional<String> refusal(UpdateRequest request) {
    return request.getOperations().stream()
        .flatMap(update -> calls(update).stream())
        .findFirst()
        .map(ServiceCalls::inUpdate);
  }

  private static String inUpdate(OpService call) {
    return "SERVICE "
        + call.getService()
        + " is not followed: no other writer could write while this server waits for another. Ask"
        + " with a query, and send what it answers";
  }

  private static List<OpService> calls(Update update) {
    return update instanceof UpdateModify modify
        ? calls(Algebra.compile(modify.getWherePattern()))
        : List.of();
  }

  private static List<OpService> calls(@Nullable Op op) {
    List<OpService> found = new ArrayList<>();
    if (op != null) { // DESCRIBE may have no pattern
      Transformer.transform(new Finder(found), op);
    }
    return found;
  }

  /** A transformation, since those go into expressions as well; inner ones come before outer. */
  private static final class Finder extends TransformCopy {
    private final List<OpService> found;

    Finder(List<OpService> found) {
      this.found = found;
    }

    @Override
    public Op transform(OpService op, Op sub) {
      List<OpService> inner = calls(op.getSubOp());
      found.removeIf(one -> inner.stream().anyMatch(same -> same == one));
      found.add(op);
      return op;
    }
  }
}
