package org.partnergraph.backup;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The address of the socket in the folder of a store. An address has some hundred bytes at most: a
 * longer path is reached by a link for as long as this is open.
 */
record SocketPath(UnixDomainSocketAddress address, Optional<Path> link) implements AutoCloseable {

  static final String NAME = "backup.sock";
  private static final int LONGEST = 100;

  static SocketPath in(Path folder) throws IOException {
    Path whole = folder.toAbsolutePath().resolve(NAME);
    if (whole.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      return new SocketPath(UnixDomainSocketAddress.of(whole), Optional.empty());
    }
    Path link = Files.createTempDirectory("pg").resolve("s");
    Files.createSymbolicLink(link, folder.toAbsolutePath());
    return new SocketPath(UnixDomainSocketAddress.of(link.resolve(NAME)), Optional.of(link));
  }

  @Override
  public void close() throws IOException {
    if (link.isPresent()) {
      Files.delete(link.get());
      Files.delete(link.get().getParent());
    }
  }
}
