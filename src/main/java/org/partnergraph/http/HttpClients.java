package org.partnergraph.http;

import java.net.http.HttpClient;
import java.time.Duration;

/** Clients that ask the addresses that an operator named, and are led nowhere else. */
public final class HttpClients {

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);

  private HttpClients() {}

  /** One of HTTP 1.1, of which redirects are not followed. */
  public static HttpClient.Builder unredirected() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(TO_CONNECT);
  }
}
