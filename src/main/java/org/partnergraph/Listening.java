package org.partnergraph;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.partnergraph.store.StoreException;

/** Whether a server can listen; asked before the graph is opened, which can take long. */
final class Listening {

  private Listening() {}

  /**
   * Listens for a moment.
   *
   * @param port 0 for any free one
   * @throws StoreException if the port is taken or not allowed, or the host is not this machine
   */
  static void require(String host, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw new StoreException(sentence(host, port, e), e);
    }
  }

  private static String sentence(String host, int port, IOException e) {
    return String.valueOf(e.getMessage()).contains("already in use")
        ? "port " + port + " is in use; choose one with --port"
        : "cannot listen on " + host + ":" + port + ": " + e;
  }
}
