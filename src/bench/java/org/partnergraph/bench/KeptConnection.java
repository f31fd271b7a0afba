package org.partnergraph.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that asks the same again and again; cheap, so that the server is the measure. */
final class KeptConnection implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;
  private final String host;
  private final byte[] request;
  private int asked;

  KeptConnection(URI address, String path) throws IOException {
    socket = new Socket(address.getHost(), address.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    host = address.getAuthority();
    request = request(path, "");
  }

  private byte[] request(String path, String headers) {
    return ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Asks once; the bytes of the body. */
  long ask() throws IOException {
    return ask(request);
  }

  /** Asks for another path; the bytes of the body. */
  long ask(String path) throws IOException {
    return ask(request(path, ""));
  }

  /**
   * Asks as nobody did before, so that no answer is known; the bytes of the body.
   *
   * @param path that names its language
   */
  long askAnew(String path) throws IOException {
    return ask(request(path, "Accept-Language: en-x-" + ++asked + "\r\n"));
  }

  /** Asks with further lines of header, each with its end; the bytes of the body. */
  long ask(String path, String headers) throws IOException {
    return ask(request(path, headers));
  }

  private long ask(byte[] message) throws IOException {
    socket.getOutputStream().write(message);
    String status = line();
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException("not an answer: " + status);
    }
    long length = -1;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring("content-length:".length()).strip());
      }
    }
    return length >= 0 ? skipped(length) : chunks();
  }

  private long chunks() throws IOException {
    long total = 0;
    long size;
    do {
      size = Long.parseLong(line(), 16);
      total += skipped(size);
      line();
    } while (size > 0);
    return total;
  }

  private long skipped(long bytes) throws IOException {
    in.skipNBytes(bytes);
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server ended the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
