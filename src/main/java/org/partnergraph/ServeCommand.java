package org.partnergraph;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnergraph.federation.Endpoints;
import org.partnergraph.follow.FollowSettings;
import org.partnergraph.operate.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the service until it is stopped. */
@Command(
    name = ServeCommand.NAME,
    mixinStandardHelpOptions = true,
    description = {
      "Runs the service until it is stopped.",
      "The first start makes the store from the shipped graph; later ones use it."
    })
final class ServeCommand implements Callable<Integer> {

  static final String NAME = "serve";

  @Mixin private StoreOptions options = new StoreOptions();

  @Option(
      names = "--port",
      defaultValue = "3030",
      description = "Port to listen on; 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen on; 0.0.0.0 for all (default: ${DEFAULT-VALUE}).")
  private String host = "";

  @Option(
      names = "--read-only",
      description = "Nothing is written over HTTP, with or without a token.")
  private boolean readOnly;

  @Option(
      names = "--queries",
      paramLabel = "N",
      description = {
        "SPARQL queries that may take longer than a second while others wait",
        "(default: one less than processors)."
      })
  private int queries = Limits.standard().queries();

  @Option(
      names = "--client-seconds",
      paramLabel = "N",
      description = {
        "Seconds of processor time for each client and minute; 0 for no limit (default: 30).",
        "Who asks from this machine itself has no limit."
      })
  private int clientSeconds = Limits.CLIENT_SECONDS;

  @Option(
      names = "--proxy",
      paramLabel = "ADDRESS",
      description = {
        "A proxy on another machine whose X-Forwarded-For, -Proto and -Host are believed;",
        "repeatable. A proxy on this machine is believed anyway."
      })
  private Set<String> proxies = new LinkedHashSet<>();

  @Option(
      names = "--service",
      paramLabel = "URL",
      description = {
        "A SPARQL endpoint that queries may ask with SERVICE; repeatable; none for no endpoint",
        "(default: https://query.wikidata.org/sparql)."
      })
  private Set<String> services = new LinkedHashSet<>();

  @Option(
      names = "--follow",
      paramLabel = "URL",
      description = {
        "Be a read replica: serve the graph of the service at this address, as of its last commit.",
        "It is kept in the store; writing is refused, with the name of that service."
      })
  private @Nullable String follow;

  @Option(
      names = "--follow-poll",
      paramLabel = "SECONDS",
      description = "How often commits of that service are looked for (default: 2).")
  private @Nullable Integer followPoll;

  @Override
  public Integer call() {
    if (port < 0 || port > 65535) {
      throw options.misused("--port must be from 0 to 65535");
    }
    if (queries < 1 || clientSeconds < 0) {
      throw options.misused("--queries must be at least 1, and --client-seconds at least 0");
    }
    options.ready();
    Limits limits = new Limits(queries, clientSeconds, Set.copyOf(proxies));
    Config given =
        options.config().listeningOn(host, port).withLimits(limits).withServices(endpoints());
    Config own = readOnly ? given.readOnly() : given;
    Config config = primary(own).map(own::following).orElse(own);
    Server server = Server.start(config, options.progress());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
    announce(server, config);
    server.join();
    return 0;
  }

  private Optional<FollowSettings> primary(Config config) {
    if (follow == null && followPoll != null) {
      throw options.misused("--follow-poll needs --follow");
    }
    if (follow == null) {
      return Optional.empty();
    }
    if (config.engine().isPresent()) {
      throw options.misused("--follow needs a folder as --store, or mem");
    }
    if (followPoll != null && (followPoll < 1 || followPoll > 3600)) {
      throw options.misused("--follow-poll must be from 1 to 3600");
    }
    try {
      FollowSettings settings = FollowSettings.of(follow);
      return Optional.of(
          followPoll == null ? settings : settings.polledEach(Duration.ofSeconds(followPoll)));
    } catch (IllegalArgumentException e) {
      throw options.misused("--follow " + e.getMessage());
    }
  }

  private Endpoints endpoints() {
    if (services.isEmpty()) {
      return Endpoints.standard();
    }
    try {
      return services.equals(Set.of("none")) ? Endpoints.none() : Endpoints.of(services);
    } catch (IllegalArgumentException e) {
      throw options.misused("--service: " + e.getMessage());
    }
  }

  private void announce(Server server, Config config) {
    PrintStream out = options.out();
    Knowledge knowledge = server.knowledge();
    out.printf("Partnergraph answers at %sapi and %ssparql%n", server.address(), server.address());
    out.printf(
        "  store %s, data version %d, %d questions; writing over HTTP: %s%n",
        config
            .engine()
            .map(Object::toString)
            .orElse(config.store().map(Object::toString).orElse("in memory")),
        knowledge.store().version(),
        knowledge.catalogue().questions().size(),
        writing(config));
    out.printf("  try: curl '%sapi/search?q=Lemberg'%n", server.address());
    out.flush();
  }

  private String writing(Config config) {
    if (config.follow().isPresent()) {
      return "at " + config.follow().get().primary() + ", which is followed";
    }
    return config.writeToken().isPresent()
        ? "with the token"
        : readOnly ? "off" : "off (PARTNERGRAPH_TOKEN is not set)";
  }
}
