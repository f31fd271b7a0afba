package org.partnergraph.sparql;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.ProblemException;

/**
 * A request whose body was read before it is answered, so that no place waits for a slow client.
 */
final class ReadBody extends HttpServletRequestWrapper {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final byte[] body;

  private ReadBody(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  /**
   * Reads the body, if there is one.
   *
   * @param most bytes that it may have
   * @throws ProblemException 413 if it has more
   * @throws IOException if the client leaves, or sends too slowly
   */
  static HttpServletRequest of(HttpServletRequest in, int most) throws IOException {
    if (!in.getMethod().equals("POST")) {
      return in;
    }
    if (isForm(in.getContentType())) {
      in.getParameterMap();
      return in;
    }
    byte[] body = in.getInputStream().readNBytes(most + 1);
    if (body.length > most) {
      String detail = "the body has more than " + most + " bytes";
      throw new ProblemException(Problem.of(Problem.Kind.TOO_LARGE, detail));
    }
    return new ReadBody(in, body);
  }

  private static boolean isForm(@Nullable String type) {
    return type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Bytes(new ByteArrayInputStream(body));
  }

  /** What was read. */
  private static final class Bytes extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Bytes(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] part, int offset, int length) {
      return bytes.read(part, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("this body is read at once");
    }
  }
}
