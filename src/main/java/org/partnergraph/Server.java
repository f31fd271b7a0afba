package org.partnergraph;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.partnergraph.backup.BackupDoor;
import org.partnergraph.backup.BackupWriter;
import org.partnergraph.follow.FollowSettings;
import org.partnergraph.follow.Follower;
import org.partnergraph.ingest.Progress;
import org.partnergraph.operate.MemoryGuard;
import org.partnergraph.operate.Operating;
import org.partnergraph.rest.AnswerCache;
import org.partnergraph.sparql.Protocol;
import org.partnergraph.sparql.RunningQueries;
import org.partnergraph.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: what is known, the {@link Features} over it, and the HTTP server. */
public final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Knowledge knowledge;
  private final Features features;
  private final FusekiServer http;
  private final AnswerCache answers;
  private final MemoryGuard memory;
  private final Optional<BackupDoor> backups;
  private final String host;

  private Server(
      Knowledge knowledge,
      Features features,
      FusekiServer http,
      AnswerCache answers,
      MemoryGuard memory,
      Optional<BackupDoor> backups,
      String host) {
    this.knowledge = knowledge;
    this.features = features;
    this.http = http;
    this.answers = answers;
    this.memory = memory;
    this.backups = backups;
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
    Optional<URI> primary = config.follow().map(FollowSettings::primary);
    return start(config, settings.writtenAt(primary), progress);
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
      Operating operating =
          Operating.of(
              knowledge.store(),
              knowledge.index(),
              knowledge.connections()::indexed,
              config.limits(),
              knowledge.follower());
      Features features = new Features(knowledge, config.store(), operating);
      RunningQueries running = new RunningQueries(operating.queries(), config.limits().queries());
      Protocol.Traffic traffic =
          new Protocol.Traffic(
              operating.filters(), operating.queries(), running, operating.answers()::steadyState);
      FusekiServer http = Protocol.server(knowledge.store(), settings, traffic, features.filters());
      http.start();
      knowledge.follower().ifPresent(Follower::start);
      return new Server(
          knowledge,
          features,
          http,
          operating.answers(),
          MemoryGuard.watch(running::endAll),
          config.store().flatMap(folder -> backups(knowledge, folder)),
          settings.host());
    } catch (RuntimeException e) {
      knowledge.close();
      throw e;
    }
  }

  private static Optional<BackupDoor> backups(Knowledge knowledge, Path folder) {
    String software = Main.Version.text();
    return BackupDoor.open(
        folder, new BackupWriter(knowledge.store(), Optional.of(folder), software));
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

  /** Stops listening, answers what was asked before, then closes the graph. */
  @Override
  public void close() {
    try {
      http.stop();
    } catch (FusekiException e) {
      LOG.warn("some requests were not answered in time and are broken off: {}", e.getMessage());
    }
    memory.close();
    backups.ifPresent(BackupDoor::close);
    answers.clear();
    features.close();
    knowledge.close();
  }
}
