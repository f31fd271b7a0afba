package org.partnergraph;

import java.nio.file.Path;
import java.util.Optional;
import org.partnergraph.follow.FollowSettings;
import org.partnergraph.http.Unprotected;
import org.partnergraph.store.remote.RemoteSettings;

/**
 * Where the graph is kept, and where it comes from.
 *
 * @param store folder of the store; empty for one in memory or in an engine
 * @param engine the SPARQL engine that keeps the graph; empty where it is kept here
 * @param follow the service whose graph is served; empty for a graph of its own
 */
public record GraphPlace(
    Optional<Path> store, Optional<RemoteSettings> engine, Optional<FollowSettings> follow) {

  /** A graph of its own in memory. */
  public static GraphPlace inMemory() {
    return new GraphPlace(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A graph of its own in an engine elsewhere. */
  public static GraphPlace at(RemoteSettings engine) {
    return new GraphPlace(Optional.empty(), Optional.of(engine), Optional.empty());
  }

  /** Whether credentials go to the engine in a way in which others could read them. */
  boolean showsCredentials() {
    return engine
        .filter(at -> at.authorization().isPresent())
        .filter(at -> Unprotected.is(at.query()) || Unprotected.is(at.update()))
        .isPresent();
  }

  /** The same graph in a folder. */
  public GraphPlace in(Path folder) {
    return new GraphPlace(Optional.of(folder), Optional.empty(), follow);
  }

  /** That of another service, kept in the same folder or in memory. */
  public GraphPlace following(FollowSettings primary) {
    return new GraphPlace(store, Optional.empty(), Optional.of(primary));
  }
}
