package org.partnergraph.sparql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.Replies;
import org.partnergraph.rest.Reply;

/** A response that keeps an error back, to be sent as a problem document. */
final class WatchedResponse extends HttpServletResponseWrapper {

  /** Request attribute that holds the {@link Problem} to answer, where an action knows it. */
  static final String PROBLEM = "org.partnergraph.problem";

  private static final int OK_BELOW = 400;

  /** Of one answer. */
  private static final long MOST_BYTES = 256L << 20;

  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private @Nullable Out out;
  private int failed;
  private boolean wroteBefore;
  private boolean tooLate;

  WatchedResponse(HttpServletResponse response) {
    super(response);
  }

  /**
   * Sends the problem, if there is one.
   *
   * @throws IOException if part of the answer has gone out already; the container then breaks the
   *     connection off
   */
  void finish(HttpServletRequest request) throws IOException {
    if (failed == 0) {
      return;
    }
    if (tooLate) {
      throw new IOException("broken off: an error came after part of the answer had gone out");
    }
    HttpServletResponse response = (HttpServletResponse) getResponse();
    response.setHeader("ETag", null);
    Replies.send(Reply.of(problem(request)), request, response);
  }

  private Problem problem(HttpServletRequest request) {
    if (request.getAttribute(PROBLEM) instanceof Problem known) {
      return known;
    }
    String detail = message.toString(StandardCharsets.UTF_8).strip();
    // Fuseki says 400 when a running query is cancelled
    Problem.Kind kind =
        wroteBefore && failed < 500 ? Problem.Kind.OVERLOADED : Problem.Kind.ofStatus(failed);
    boolean ours = failed >= 500 && kind != Problem.Kind.OVERLOADED;
    return Problem.of(kind, wroteBefore || ours || detail.isEmpty() ? kind.title() : detail);
  }

  @Override
  public void setStatus(int status) {
    if (status >= OK_BELOW) {
      fail(status);
    } else if (failed == 0) {
      super.setStatus(status);
    }
  }

  @Override
  public void sendError(int status) {
    fail(status);
  }

  @Override
  public void sendError(int status, @Nullable String text) {
    fail(status);
    if (text != null) {
      message.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void fail(int status) {
    if (failed == 0) {
      failed = status;
      tooLate = isCommitted();
      wroteBefore = out != null && out.wrote;
      if (!tooLate) {
        super.resetBuffer();
      }
    }
  }

  /** Leaves out what tells strangers which software answers. */
  @Override
  public void setHeader(String name, String value) {
    if (!name.equalsIgnoreCase("Server") && !name.equalsIgnoreCase("Fuseki-Request-Id")) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void setContentType(String type) {
    if (failed == 0) {
      super.setContentType(type);
    }
  }

  @Override
  public void setContentLength(int length) {
    if (failed == 0) {
      super.setContentLength(length);
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (out == null) {
      out = new Out(super.getOutputStream());
    }
    return out;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return new PrintWriter(
        new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8), false);
  }

  @Override
  public void flushBuffer() throws IOException {
    if (failed == 0) {
      super.flushBuffer();
    }
  }

  /** Goes to the client until an error comes, to the error's message after. */
  private final class Out extends ServletOutputStream {
    private final ServletOutputStream client;
    private boolean wrote;
    private long sent;

    Out(ServletOutputStream client) {
      this.client = client;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (failed != 0) {
        message.write(bytes, offset, length);
      } else {
        wrote = true;
        sent += length;
        if (sent > MOST_BYTES) {
          fail(Problem.Kind.OVERLOADED.status());
          throw new IOException("broken off: the answer has more than " + MOST_BYTES + " bytes");
        }
        client.write(bytes, offset, length);
      }
    }

    @Override
    public void flush() throws IOException {
      if (failed == 0 && isCommitted()) {
        client.flush();
      }
    }

    @Override
    public void close() throws IOException {
      if (failed == 0) {
        client.close();
      }
    }

    @Override
    public boolean isReady() {
      return client.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      client.setWriteListener(listener);
    }
  }
}
