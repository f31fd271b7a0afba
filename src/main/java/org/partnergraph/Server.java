package org.partnergraph;

import java.net.URI;
import org.apache.jena.fuseki.main.FusekiServer;
import org.partnergraph.ingest.Progress;
import org.partnergraph.sparql.Protocol;
import org.partnergraph.store.StoreException;

/** The running service: what is known, the {@link Features} over it, and the HTTP server. */
public final class Server implements AutoCloseable {

  private final Knowledge knowledge;
  private final FusekiServer http;
  private final String host;

  private Server(Knowledge knowledge, FusekiServer http, String host) {
    this.knowledge = knowledge;
    this.http = http;
    this.host = host;
  }

  /**
   * Opens the graph and starts to listen.
   *
   * @throws StoreException if the store cannot be opened or the port is taken
   */
  public static Server start(Config config, Progress progress) {
    Protocol.Settings settings =
        new Protocol.Settings(config.host(), config.port(), config.writeToken());
    return start(config, settings, progress);
  }

  /**
   * The same with HTTP settings that no deployment has, in order to measure them.
   *
   * @throws StoreException if the store cannot be opened or the port is taken
   */
  public static Server start(Config config, Protocol.Settings settings, Progress progress) {
    Listening.require(settings.host(), settings.port());
    Knowledge knowledge = Knowledge.open(config, progress);
    try {
      Features features = new Features(knowledge, config.store());
      FusekiServer http = Protocol.server(knowledge.store(), settings, features.filters());
      http.start();
      return new Server(knowledge, http, settings.host());
    } catch (RuntimeException e) {
      knowledge.close();
      throw e;
    }
  }

  /** Where it listens. */
  public URI address() {
    String name = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
    return URI.create("http://" + name + ":" + http.getPort() + "/");
  }

  /** What it serves. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /** Waits until it is stopped. */
  public void join() {
    http.join();
  }

  /** Stops listening, then closes the graph. */
  @Override
  public void close() {
    http.stop();
    knowledge.close();
  }
}
