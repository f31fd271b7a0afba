package org.partnergraph.hostile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.partnergraph.hostile.Answer.End;

/** One connection on which any bytes are sent at any pace; it is used for one answer. */
public final class Wire implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;
  private final long begin = System.nanoTime();
  private final long deadline;
  private final StringBuilder head = new StringBuilder();
  private int status;
  private long bytes;

  /** Opens a connection that lasts for some time at most. */
  public Wire(URI address, Duration patience) throws IOException {
    deadline = begin + patience.toNanos();
    socket = new Socket(address.getHost(), address.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
  }

  /** Sends; what the server does not want any more is its decision. */
  public Wire send(byte[] message) {
    try {
      socket.getOutputStream().write(message);
    } catch (IOException e) {
      // it has answered already, or ended the connection: reading shows which
    }
    return this;
  }

  /** Sends a byte at a time, until the server ends the connection or time is up. */
  public Wire trickle(byte[] message, Duration pause) throws IOException {
    try {
      for (int i = 0; i < message.length && left() > 0 && in.available() == 0; i++) {
        socket.getOutputStream().write(message[i]);
        sleep(pause);
      }
    } catch (IOException e) {
      return this;
    }
    return this;
  }

  /** Reads the answer to its end. */
  public Answer answer(String method) {
    return answer(method, Duration.ZERO);
  }

  /** The same with a pause after each kilobyte. */
  public Answer answer(String method, Duration pause) {
    End end;
    try {
      end = read(method, pause) ? End.WHOLE : End.BROKEN_OFF;
    } catch (SocketTimeoutException e) {
      end = End.NEVER;
    } catch (IOException e) {
      end = End.BROKEN_OFF;
    }
    return new Answer(status, head.toString(), bytes, end, (System.nanoTime() - begin) / 1_000_000);
  }

  private boolean read(String method, Duration pause) throws IOException {
    do {
      head.setLength(0);
      for (String line = line(); !line.isEmpty(); line = line()) {
        head.append(line).append('\n');
      }
      status = Integer.parseInt(head.substring(9, 12));
    } while (status == 100);
    String headers = head.toString().toLowerCase(Locale.ROOT);
    if (method.equals("HEAD") || status == 204 || status == 304) {
      return true;
    }
    if (headers.contains("\ntransfer-encoding: chunked")) {
      return chunks(pause);
    }
    int length = headers.indexOf("\ncontent-length:");
    return length < 0
        ? skip(Long.MAX_VALUE, pause) >= 0
        : skip(number(headers, length + 16), pause) == number(headers, length + 16);
  }

  private static long number(String headers, int from) {
    return Long.parseLong(headers.substring(from, headers.indexOf('\n', from)).strip());
  }

  private boolean chunks(Duration pause) throws IOException {
    while (true) {
      long size = Long.parseLong(line(), 16);
      if (skip(size, pause) < size) {
        return false;
      }
      line();
      if (size == 0) {
        return true;
      }
    }
  }

  private long skip(long most, Duration pause) throws IOException {
    byte[] part = new byte[pause.isZero() ? 64 * 1024 : 1024];
    long total = 0;
    while (total < most) {
      wait(socket);
      int n = in.read(part, 0, (int) Math.min(part.length, most - total));
      if (n < 0) {
        return total;
      }
      total += n;
      bytes += n;
      sleep(pause);
    }
    return total;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      wait(socket);
      int c = in.read();
      if (c < 0) {
        throw new IOException("the server ended the connection");
      }
      if (c == '\n') {
        return line.toString();
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
  }

  private void wait(Socket from) throws IOException {
    long left = left();
    if (left <= 0) {
      throw new SocketTimeoutException();
    }
    from.setSoTimeout((int) left);
  }

  /** Milliseconds until time is up. */
  private long left() {
    return (deadline - System.nanoTime()) / 1_000_000;
  }

  private static void sleep(Duration pause) throws IOException {
    if (pause.isZero()) {
      return;
    }
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** The bytes of a request line and headers, as latin-1. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
