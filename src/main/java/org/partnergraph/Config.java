package org.partnergraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.partnergraph.federation.Endpoints;
import org.partnergraph.follow.FollowSettings;
import org.partnergraph.operate.Limits;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.remote.RemoteSettings;

/**
 * Everything a deployment can set. Only this class reads the environment.
 *
 * @param home where ontology, data and queries are
 * @param graph where the graph is
 * @param namespaces the IRIs of the deployment
 * @param host address to listen on
 * @param port 0 for any free one
 * @param writeToken the bearer token for writing over HTTP; empty where writing is off
 * @param limits how much may be asked
 * @param services other SPARQL endpoints that queries may ask
 */
public record Config(
    Path home,
    GraphPlace graph,
    Namespaces namespaces,
    String host,
    int port,
    Optional<String> writeToken,
    Limits limits,
    Endpoints services) {

  /** Where the service listens unless told otherwise: on this machine alone, port 3030. */
  public static final int DEFAULT_PORT = 3030;

  private static final String STORE_USER = "PARTNERGRAPH_STORE_USER";
  private static final String STORE_PASSWORD = "PARTNERGRAPH_STORE_PASSWORD";
  private static final String STORE_TOKEN = "PARTNERGRAPH_STORE_TOKEN";
  private static final String HOME = "PARTNERGRAPH_HOME";
  private static final String TOKEN = "PARTNERGRAPH_TOKEN";
  private static final String TOKEN_FILE = "PARTNERGRAPH_TOKEN_FILE";

  /** The shipped content in memory on any free port of this machine, read only: for tests. */
  public static Config inMemory() {
    return new Config(
        Home.shipped(),
        GraphPlace.inMemory(),
        Namespaces.CANONICAL,
        "127.0.0.1",
        0,
        Optional.empty(),
        Limits.standard(),
        Endpoints.none());
  }

  /** Folder of the store; empty for one in memory or in an engine. */
  public Optional<Path> store() {
    return graph.store();
  }

  /** The SPARQL engine that keeps the graph; empty where it is kept here. */
  public Optional<RemoteSettings> engine() {
    return graph.engine();
  }

  /** The service whose graph is served; empty for a graph of its own. */
  public Optional<FollowSettings> follow() {
    return graph.follow();
  }

  private Config with(GraphPlace other) {
    return new Config(home, other, namespaces, host, port, writeToken, limits, services);
  }

  /** The same with a store on disk. */
  public Config withStore(Path folder) {
    return with(graph.in(folder));
  }

  /** The same with the graph in an engine elsewhere. */
  public Config withEngine(RemoteSettings settings) {
    return with(GraphPlace.at(settings));
  }

  /** The same with the graph of another service, which is where it is written to. */
  public Config following(FollowSettings primary) {
    return with(graph.following(primary)).readOnly();
  }

  /** The same with other content. */
  public Config withHome(Path other) {
    return new Config(other, graph, namespaces, host, port, writeToken, limits, services);
  }

  /** The same under other IRIs. */
  public Config withBase(String base) {
    return new Config(home, graph, new Namespaces(base), host, port, writeToken, limits, services);
  }

  /** The same on another address. */
  public Config listeningOn(String newHost, int newPort) {
    return new Config(home, graph, namespaces, newHost, newPort, writeToken, limits, services);
  }

  /** The same with another token. */
  public Config withToken(String token) {
    return writtenWith(Optional.of(token));
  }

  /** The same with writing over HTTP off. */
  public Config readOnly() {
    return writtenWith(Optional.empty());
  }

  private Config writtenWith(Optional<String> token) {
    return new Config(home, graph, namespaces, host, port, token, limits, services);
  }

  /** The same with other limits. */
  public Config withLimits(Limits other) {
    return new Config(home, graph, namespaces, host, port, writeToken, other, services);
  }

  /** The same with other endpoints that queries may ask. */
  public Config withServices(Endpoints other) {
    return new Config(home, graph, namespaces, host, port, writeToken, limits, other);
  }

  /**
   * What the environment says: {@code PARTNERGRAPH_HOME} for the content (else what ships with the
   * program), {@code PARTNERGRAPH_TOKEN} or {@code PARTNERGRAPH_TOKEN_FILE} for writing; for an
   * engine elsewhere {@code PARTNERGRAPH_STORE_USER} and {@code _PASSWORD}, or {@code _TOKEN}.
   *
   * @param storeOption a folder, {@code mem}, the address of an engine, or empty for {@code store}
   *     in the home or here
   * @throws IllegalArgumentException if a value cannot be used
   */
  public static Config of(Optional<String> storeOption, Namespaces namespaces) {
    Map<String, String> environment = System.getenv();
    Optional<Path> folder = Optional.ofNullable(environment.get(HOME)).map(Path::of);
    Path home = folder.map(Home::folder).orElseGet(Home::shipped);
    return new Config(
        home,
        graph(storeOption, folder.orElse(Path.of("")).resolve("store"), environment),
        namespaces,
        "127.0.0.1",
        DEFAULT_PORT,
        token(environment),
        Limits.standard(),
        Endpoints.standard());
  }

  private static GraphPlace graph(
      Optional<String> option, Path usual, Map<String, String> environment) {
    String given = option.orElse(usual.toString());
    if (RemoteSettings.isAddress(given)) {
      return GraphPlace.at(RemoteSettings.of(given).authorizedBy(authorization(environment)));
    }
    GraphPlace memory = GraphPlace.inMemory();
    return given.equals("mem") ? memory : memory.in(Path.of(given));
  }

  private static Optional<String> authorization(Map<String, String> environment) {
    String token = environment.get(STORE_TOKEN);
    String user = environment.get(STORE_USER);
    if (token != null && !token.isBlank()) {
      return Optional.of("Bearer " + token.strip());
    }
    if (user == null || user.isBlank()) {
      return Optional.empty();
    }
    String both = user + ":" + environment.getOrDefault(STORE_PASSWORD, "");
    byte[] bytes = both.getBytes(StandardCharsets.UTF_8);
    return Optional.of("Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  private static Optional<String> token(Map<String, String> environment) {
    String file = environment.get(TOKEN_FILE);
    Optional<String> token =
        file == null ? Optional.ofNullable(environment.get(TOKEN)) : Optional.of(read(file));
    return token.map(String::strip).filter(text -> !text.isEmpty());
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new IllegalArgumentException(TOKEN_FILE + " cannot be read: " + file, e);
    }
  }
}
