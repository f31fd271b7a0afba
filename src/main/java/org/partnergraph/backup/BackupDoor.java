package org.partnergraph.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.jena.atlas.lib.Alarm;
import org.apache.jena.atlas.lib.AlarmClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a backup to each program that asks at a socket in the folder of the store. Only the user of
 * the service may open it, and nobody can ask over the network.
 */
public final class BackupDoor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BackupDoor.class);
  private static final int AT_ONCE = 2;
  private static final int DRAIN_SECONDS = 10;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /** After which a client that takes nothing, or next to nothing, gives way to others. */
  private static final int DEADLINE_MINUTES = 60;

  private final BackupWriter writer;
  private final Path socket;
  private final ServerSocketChannel server;
  private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, BackupDoor::thread);

  private BackupDoor(BackupWriter writer, Path socket, ServerSocketChannel server) {
    this.writer = writer;
    this.socket = socket;
    this.server = server;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "backup");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Opens the door of a store that this process has open. A service whose folder can hold no socket
   * runs without; then a backup needs it stopped.
   */
  public static Optional<BackupDoor> open(Path folder, BackupWriter writer) {
    Path socket = folder.resolve(SocketPath.NAME);
    try {
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      try (SocketPath path = SocketPath.in(folder)) {
        Files.deleteIfExists(socket);
        server.bind(path.address());
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
      } catch (IOException | RuntimeException e) {
        server.close();
        throw e;
      }
      BackupDoor door = new BackupDoor(writer, socket, server);
      thread(door::listen).start();
      return Optional.of(door);
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn("{} cannot be made: a backup needs the service stopped", socket, e);
      return Optional.empty();
    }
  }

  private void listen() {
    while (server.isOpen()) {
      try {
        take(server.accept());
      } catch (ClosedChannelException e) {
        LOG.debug("closed", e);
      } catch (IOException e) { // too many open files, as a rule
        LOG.error("a backup was asked for and could not be given", e);
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private void take(SocketChannel client) throws IOException {
    try {
      workers.execute(() -> serve(client));
    } catch (RejectedExecutionException e) { // the service stops
      client.close();
    }
  }

  private void serve(SocketChannel client) {
    Alarm deadline =
        AlarmClock.get().add(() -> end(client), TimeUnit.MINUTES.toMillis(DEADLINE_MINUTES));
    try (client) {
      writer.write(Channels.newOutputStream(client));
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("a backup was broken off by who asked for it: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("a backup failed", e);
    } finally {
      AlarmClock.get().cancel(deadline);
    }
  }

  private static void end(SocketChannel client) {
    try {
      client.close();
    } catch (IOException e) {
      LOG.warn("a client could not be sent away", e);
    }
  }

  /** Ends what is being written, after ten seconds at most. */
  @Override
  public void close() {
    try {
      server.close();
      Files.deleteIfExists(socket);
      workers.shutdown();
      if (!workers.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
        workers.shutdownNow(); // interrupts a write to a socket, which closes it
        workers.awaitTermination(1, TimeUnit.SECONDS);
      }
    } catch (IOException e) {
      LOG.warn("{} stays", socket, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
