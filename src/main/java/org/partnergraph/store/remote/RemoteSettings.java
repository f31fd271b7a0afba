package org.partnergraph.store.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where an engine answers, and how it is asked.
 *
 * @param query where it takes queries (SPARQL 1.1 Protocol, 2.1)
 * @param update where it takes updates (2.2); often the same
 * @param authorization value of the header of that name; never shown
 * @param poll how often the version of the data is looked at
 * @param patience how long it may take to begin an answer, and pause amid one
 * @param copies folder in which a writer keeps its working copy
 */
public record RemoteSettings(
    URI query,
    URI update,
    Optional<String> authorization,
    Duration poll,
    Duration patience,
    Path copies) {

  /** How often the version is looked at unless told otherwise. */
  public static final Duration POLL = Duration.ofSeconds(1);

  /** More than a request takes that an engine answers at all. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * An engine that takes queries and updates at one address, without credentials.
   *
   * @throws IllegalArgumentException if it is not an address of HTTP
   */
  public static RemoteSettings of(String address) {
    URI uri = address(address);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    return new RemoteSettings(uri, uri, Optional.empty(), POLL, PATIENCE, temporary);
  }

  /** Whether a text is meant as an address rather than as a folder. */
  public static boolean isAddress(String text) {
    return text.startsWith("http://") || text.startsWith("https://");
  }

  /** The same with another address for updates. */
  public RemoteSettings updatedAt(String address) {
    return new RemoteSettings(query, address(address), authorization, poll, patience, copies);
  }

  /** The same with the value of the header Authorization. */
  public RemoteSettings authorizedBy(Optional<String> header) {
    return new RemoteSettings(query, update, header, poll, patience, copies);
  }

  /** The same, looked at at other intervals. */
  public RemoteSettings polledEach(Duration interval) {
    return new RemoteSettings(query, update, authorization, interval, patience, copies);
  }

  /** The same with another time that the engine may take. */
  public RemoteSettings waitingFor(Duration time) {
    return new RemoteSettings(query, update, authorization, poll, time, copies);
  }

  /** The same with working copies in another folder. */
  public RemoteSettings copiedTo(Path folder) {
    return new RemoteSettings(query, update, authorization, poll, patience, folder);
  }

  private static URI address(String text) {
    try {
      URI uri = new URI(text);
      if (!isAddress(text) || uri.getHost() == null) {
        throw new IllegalArgumentException("is not an address of HTTP: " + text);
      }
      if (uri.getUserInfo() != null) {
        throw new IllegalArgumentException(
            "names a user; credentials come from PARTNERGRAPH_STORE_USER and _PASSWORD");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("is not an address: " + text, e);
    }
  }

  @Override
  public String toString() {
    return query.equals(update) ? query.toString() : query + " (updates: " + update + ")";
  }
}
