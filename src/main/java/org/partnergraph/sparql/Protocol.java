package org.partnergraph.sparql;

import jakarta.servlet.Filter;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.partnergraph.federation.Federation;
import org.partnergraph.rest.Admission;
import org.partnergraph.store.KnowledgeStore;

/**
 * Builds the one HTTP server: SPARQL and graph store by Fuseki, other paths by the filters given.
 */
public final class Protocol {

  /** Fuseki's own setting, 5 MiB, makes and clears that much memory for each answer. */
  private static final int OUTPUT_BUFFER = 32 * 1024;

  private static final String QUERY_TIMEOUT_MILLIS = "10000,30000";

  private static final int MIN_THREADS = 8;

  /**
   * More than may work and wait at all doors, so that known answers always find one: five for each
   * processor and 114 that are answers, queries and large bodies.
   */
  private static final int MAX_THREADS = 128 + 5 * Runtime.getRuntime().availableProcessors();

  private static final long MOST_ROWS_IN_MEMORY = 50_000;
  private static final long DRAIN_MILLIS = 10_000;
  private static final long IDLE_MILLIS = 30_000;
  private static final int MOST_CONNECTIONS = 1_000;

  /**
   * What the system keeps of an answer that is not taken. With all that it would keep by itself, a
   * slow reader moves nothing for longer than a connection may stand still.
   */
  private static final int SENT_BYTES = 256 << 10;

  private static final long CROWDED_IDLE_MILLIS = 2_000;
  private static final int MOST_HEADER_BYTES = 64 * 1024;
  private static final long LEAST_BYTES_A_SECOND = 500;

  private Protocol() {}

  /**
   * How requests are received.
   *
   * @param first filters that see every request before anything else
   * @param queries places for SPARQL queries
   * @param running the queries that are being answered
   * @param state name of the data's present state, if all that is searched shows it
   */
  public record Traffic(
      List<Filter> first,
      Admission queries,
      RunningQueries running,
      Supplier<Optional<String>> state) {}

  /**
   * What the server needs to know.
   *
   * @param host address to listen on
   * @param port 0 for any free one
   * @param writeToken the bearer token for writing; without one nothing is written over HTTP
   * @param outputBuffer bytes of an answer that are gathered before they are sent
   * @param primary where is written what is served here; empty if it is here
   */
  public record Settings(
      String host, int port, Optional<String> writeToken, int outputBuffer, Optional<URI> primary) {
    /** With the buffer that the service runs with. */
    public Settings(String host, int port, Optional<String> writeToken) {
      this(host, port, writeToken, OUTPUT_BUFFER);
    }

    /** With another buffer, in order to measure it. */
    public Settings(String host, int port, Optional<String> writeToken, int outputBuffer) {
      this(host, port, writeToken, outputBuffer, Optional.empty());
    }

    /** The same with the service that takes what is written, if that is another one. */
    public Settings writtenAt(Optional<URI> other) {
      return new Settings(host, port, writeToken, outputBuffer, other);
    }
  }

  /**
   * A server that is ready to start.
   *
   * @param filters other parts of the service, by path pattern
   */
  public static FusekiServer server(
      KnowledgeStore store, Settings settings, Traffic traffic, Map<String, Filter> filters) {
    store.dataset().getContext().set(ARQ.spillToDiskThreshold, MOST_ROWS_IN_MEMORY);
    KnownTexts texts = new KnownTexts();
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(settings.port())
            .numServerThreads(MIN_THREADS, MAX_THREADS)
            .registerOperation(
                Operation.Query,
                new QueryAction(traffic.running(), Federation.endpoints(store.dataset()), texts))
            .registerOperation(Operation.Update, new UpdateAction(store))
            .registerOperation(Operation.GSP_RW, new GraphStoreAction(store))
            .add("/", endpoints(store));
    traffic.first().forEach(filter -> builder.addFilter("/*", filter));
    builder.addFilter("/*", new Headers());
    builder.addFilter("/*", new LargeBodies());
    filters.forEach(builder::addFilter);
    for (String path : Doors.METHODS.keySet()) {
      builder.addFilter(path, new Doors());
    }
    WriteGate gate = new WriteGate(settings.writeToken(), settings.primary());
    for (String path : new String[] {"/update", "/graphs"}) {
      builder.addFilter(path, gate);
    }
    builder.addFilter("/sparql", new QueryValidator(traffic.state(), texts));
    builder.addFilter("/sparql", new QueryDoor(traffic.queries()));
    builder.addFilter("/*", new ErrorFilter());
    FusekiServer server = builder.build();
    tune(server.getJettyServer(), settings);
    return server;
  }

  private static DataService.Builder endpoints(KnowledgeStore store) {
    Endpoint query =
        Endpoint.create()
            .operation(Operation.Query)
            .endpointName("sparql")
            .context(Context.create().set(ARQ.queryTimeout, QUERY_TIMEOUT_MILLIS))
            .build();
    return DataService.newBuilder(store.dataset())
        .addEndpoint(query)
        .addEndpoint(Operation.Update, "update")
        .addEndpoint(Operation.GSP_RW, "graphs");
  }

  private static void tune(Server jetty, Settings settings) {
    JettyProblems problems = new JettyProblems();
    jetty.setErrorHandler(problems);
    jetty.setHandler(new GracefulHandler(new BodyFirst(jetty.getHandler(), LargeBodies.SMALL)));
    jetty.setStopTimeout(DRAIN_MILLIS);
    jetty
        .getDescendants(org.eclipse.jetty.ee10.servlet.ServletContextHandler.class)
        .forEach(context -> context.setErrorHandler(problems));
    Arrays.stream(jetty.getConnectors())
        .map(ServerConnector.class::cast)
        .forEach(
            connector -> {
              connector.setHost(settings.host());
              connector.setIdleTimeout(IDLE_MILLIS);
              connector.setAcceptedSendBufferSize(SENT_BYTES);
              connector.addBean(new SlowClients(connector.getScheduler()));
              connector.addBean(limit(connector));
              HttpConfiguration http =
                  connector
                      .getConnectionFactory(HttpConnectionFactory.class)
                      .getHttpConfiguration();
              http.setOutputBufferSize(settings.outputBuffer());
              http.setSendServerVersion(false);
              http.setRequestHeaderSize(MOST_HEADER_BYTES);
              http.setMinRequestDataRate(LEAST_BYTES_A_SECOND);
            });
  }

  /** When there are too many connections, those that say nothing are ended soon. */
  private static NetworkConnectionLimit limit(ServerConnector connector) {
    NetworkConnectionLimit limit = new NetworkConnectionLimit(MOST_CONNECTIONS, connector);
    limit.setEndPointIdleTimeout(CROWDED_IDLE_MILLIS);
    return limit;
  }
}
