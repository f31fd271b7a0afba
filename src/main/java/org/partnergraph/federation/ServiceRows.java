package org.partnergraph.federation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.partnergraph.store.RowBatches;

/**
 * The solutions of a SERVICE joined with those before it, of which a hundred go into one request.
 */
final class ServiceRows extends RowBatches {

  private final OpService service;
  private final Federation federation;
  private final RemotePattern pattern;
  private List<String> asked = List.of();
  private List<Binding> answered = List.of();

  ServiceRows(
      OpService service, QueryIterator before, ExecutionContext context, Federation federation) {
    super(before, context);
    this.service = service;
    this.federation = federation;
    this.pattern = new RemotePattern(service.getSubOp());
  }

  @Override
  protected Iterator<Binding> joined(List<Binding> before) {
    Map<Node, List<Binding>> byEndpoint = new LinkedHashMap<>();
    before.forEach(
        row ->
            byEndpoint
                .computeIfAbsent(Var.lookup(row, service.getService()), n -> new ArrayList<>())
                .add(row));
    return Iter.flatMap(
        byEndpoint.entrySet().iterator(), entry -> joined(entry.getKey(), entry.getValue()));
  }

  /** Rows that know the same variables go together: else one answer would fit two of them. */
  private Iterator<Binding> joined(Node endpoint, List<Binding> rows) {
    String address = federation.require(endpoint);
    Map<Set<Var>, List<Binding>> alike = new LinkedHashMap<>();
    rows.forEach(row -> alike.computeIfAbsent(pattern.known(row), v -> new ArrayList<>()).add(row));
    return Iter.flatMap(alike.values().iterator(), some -> joined(address, some));
  }

  private Iterator<Binding> joined(String address, List<Binding> rows) {
    try {
      List<Binding> answer = answer(address, pattern.query(rows));
      return Iter.flatMap(rows.iterator(), row -> joined(row, answer));
    } catch (RemoteFailureException e) {
      if (service.getSilent()) {
        return rows.iterator();
      }
      throw e;
    }
  }

  /** The same question as the one before is not asked again. */
  private List<Binding> answer(String address, String query) {
    if (!asked.equals(List.of(address, query))) {
      asked = List.of(address, query);
      answered =
          federation.rows(address, query, getExecContext()).stream()
              .map(pattern::incoming)
              .toList();
    }
    return answered;
  }

  private static Iterator<Binding> joined(Binding row, List<Binding> answer) {
    return Iter.removeNulls(Iter.map(answer.iterator(), found -> Algebra.merge(row, found)));
  }
}
