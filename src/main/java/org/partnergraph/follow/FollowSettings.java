package org.partnergraph.follow;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Set;
import org.partnergraph.http.Unprotected;

/**
 * Whom a replica follows.
 *
 * @param primary address of the service whose snapshots it takes, ending in /
 * @param poll how often it looks for another commit
 */
public record FollowSettings(URI primary, Duration poll) {

  /** How often it looks unless told otherwise. */
  public static final Duration POLL = Duration.ofSeconds(2);

  private static final Set<String> SCHEMES = Set.of("http", "https");

  /**
   * A service at an address.
   *
   * @throws IllegalArgumentException if it is no address of HTTP without path, query and user
   */
  public static FollowSettings of(String address) {
    try {
      URI uri = new URI(address);
      if (!SCHEMES.contains(String.valueOf(uri.getScheme())) || uri.getHost() == null) {
        throw new IllegalArgumentException("is not an address of HTTP: " + address);
      }
      if (uri.getUserInfo() != null) {
        throw new IllegalArgumentException("names a user; snapshots are given to everybody");
      }
      if (!Set.of("", "/").contains(uri.getPath())
          || uri.getRawQuery() != null
          || uri.getRawFragment() != null) {
        throw new IllegalArgumentException("must end with the host or its port: " + address);
      }
      return new FollowSettings(uri.resolve("/"), POLL);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("is not an address: " + address, e);
    }
  }

  /** The same, looked at at other intervals. */
  public FollowSettings polledEach(Duration interval) {
    return new FollowSettings(primary, interval);
  }

  /** Whether snapshots come over a network in a way in which others could change them. */
  boolean isUnprotected() {
    return Unprotected.is(primary);
  }

  URI snapshot() {
    return primary.resolve("/snapshot.zip");
  }
}
