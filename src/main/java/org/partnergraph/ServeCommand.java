package org.partnergraph;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the service until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the service until it is stopped.",
      "The first start makes the store from the shipped graph; later ones use it."
    })
final class ServeCommand implements Callable<Integer> {

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

  @Override
  public Integer call() {
    if (port < 0 || port > 65535) {
      throw options.misused("--port must be from 0 to 65535");
    }
    Config given = options.config().listeningOn(host, port);
    Config config = readOnly ? given.readOnly() : given;
    Server server = Server.start(config, options.progress());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
    announce(server, config);
    server.join();
    return 0;
  }

  private void announce(Server server, Config config) {
    PrintStream out = options.out();
    Knowledge knowledge = server.knowledge();
    String writing =
        config.writeToken().isPresent()
            ? "with the token"
            : readOnly ? "off" : "off (PARTNERGRAPH_TOKEN is not set)";
    out.printf("Partnergraph answers at %sapi and %ssparql%n", server.address(), server.address());
    out.printf(
        "  store %s, data version %d, %d questions; writing over HTTP: %s%n",
        config.store().map(Object::toString).orElse("in memory"),
        knowledge.store().version(),
        knowledge.catalogue().questions().size(),
        writing);
    out.printf("  try: curl '%sapi/search?q=Lemberg'%n", server.address());
    out.flush();
  }
}
