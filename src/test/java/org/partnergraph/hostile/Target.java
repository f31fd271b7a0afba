package org.partnergraph.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The service, as one client meets it.
 *
 * @param address of the service
 * @param client its address, as a proxy would tell it; empty for none
 * @param patience how long the client waits for the end of an answer
 * @param turn another number for each request, so that no two need be the same
 */
public record Target(URI address, String client, Duration patience, int turn) {

  /** GET. */
  public Answer get(String path, String... headers) throws IOException {
    return send("GET", path, new byte[0], headers);
  }

  /** A SPARQL query, which is another text each time. */
  public Answer query(String sparql) throws IOException {
    return post("/sparql", "application/sparql-query", sparql + "\n# " + turn, "Accept: text/csv");
  }

  /** POST of a text. */
  public Answer post(String path, String type, String body, String... headers) throws IOException {
    return post(path, type, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** POST of bytes. */
  public Answer post(String path, String type, byte[] body, String... headers) throws IOException {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Content-Type: " + type;
    all[headers.length + 1] = "Content-Length: " + body.length;
    return send("POST", path, body, all);
  }

  /** Any request. */
  public Answer send(String method, String path, byte[] body, String... headers)
      throws IOException {
    try (Wire wire = wire()) {
      return wire.send(head(method, path, headers)).send(body).answer(method);
    }
  }

  /** A connection of this client. */
  public Wire wire() throws IOException {
    return new Wire(address, patience);
  }

  /** Request line and headers. */
  public byte[] head(String method, String path, String... headers) {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    head.append("Host: ").append(address.getAuthority()).append("\r\nConnection: close\r\n");
    if (!client.isEmpty()) {
      head.append("X-Forwarded-For: ").append(client).append("\r\n");
    }
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return Wire.bytes(head.append("\r\n").toString());
  }

  /** A text as part of an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
