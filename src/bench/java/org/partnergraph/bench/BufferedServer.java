package org.partnergraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;
import org.partnergraph.sparql.Protocol;

/** The whole service with a given output buffer, in a process of its own until its input ends. */
final class BufferedServer {

  private BufferedServer() {}

  /** Takes the folder of the store and the bytes of the buffer; prints the address. */
  public static void main(String[] args) throws IOException {
    Config config = Config.inMemory().withStore(Path.of(args[0]));
    Protocol.Settings settings =
        new Protocol.Settings(config.host(), 0, Optional.empty(), Integer.parseInt(args[1]));
    try (Server server = Server.start(config, settings, Progress.silent())) {
      System.out.println(server.address());
      while (System.in.read() >= 0) {
        // nothing is expected but the end
      }
    }
  }
}
