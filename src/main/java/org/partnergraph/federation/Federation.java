package org.partnergraph.federation;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/** What SERVICE does in queries over one dataset: it asks the allowed endpoints, and no others. */
public final class Federation {

  private static final Remote.Limits LIMITS =
      new Remote.Limits(Duration.ofSeconds(8), 8 * 1024 * 1024, 20);

  private static final Symbol HERE = Symbol.create("https://w3id.org/partnergraph/federation");
  private static final Symbol SPENT = Symbol.create("https://w3id.org/partnergraph/federation/n");

  private final Endpoints endpoints;
  private final Remote remote;

  private Federation(Endpoints endpoints, Remote remote) {
    this.endpoints = endpoints;
    this.remote = remote;
  }

  /**
   * Takes the place of Jena's own way to follow SERVICE, for all queries over a dataset.
   *
   * @param agent the User-Agent of the requests
   */
  public static void install(DatasetGraph dataset, Endpoints endpoints, String agent) {
    Federation federation =
        new Federation(
            endpoints, new Remote(agent, LIMITS, new Reachable(InetAddress::getAllByName)));
    ServiceExecutorRegistry registry = new ServiceExecutorRegistry();
    registry.addBulkLink(
        (service, before, context, others) ->
            new ServiceRows(service, before, context, federation));
    Context context = dataset.getContext();
    ServiceExecutorRegistry.set(context, registry);
    context.set(ARQ.httpServiceAllowed, false); // Jena's own way stays shut
    context.set(HERE, endpoints);
  }

  /** The endpoints that queries over a dataset may ask. */
  public static Endpoints endpoints(DatasetGraph dataset) {
    return dataset.getContext().get(HERE, Endpoints.none());
  }

  /** The address of an endpoint, if it may be asked. */
  String require(Node endpoint) {
    if (!endpoint.isURI()) {
      throw new ServiceRefusedException(
          "SERVICE " + endpoint + " is not followed: nothing says which endpoint it is");
    }
    if (!endpoints.allows(endpoint.getURI())) {
      throw new ServiceRefusedException(endpoints.refusal(endpoint.getURI()));
    }
    return endpoint.getURI();
  }

  /** Asks an endpoint that may be asked. */
  List<Binding> rows(String address, String query, ExecutionContext context) {
    spend(context.getContext());
    AtomicBoolean cancelled = context.getCancelSignal();
    return remote.rows(address, query, () -> cancelled != null && cancelled.get());
  }

  private void spend(Context query) {
    AtomicInteger spent = query.get(SPENT);
    if (spent == null) {
      spent = new AtomicInteger();
      query.set(SPENT, spent);
    }
    if (spent.incrementAndGet() > remote.limits().requests()) {
      throw new ServiceRefusedException(
          "SERVICE is not followed further: a query may ask other endpoints "
              + remote.limits().requests()
              + " times, each for a hundred rows at most; narrow down what stands before it, and"
              + " let no EXISTS hold it, which asks for each row");
    }
  }
}
