package org.partnergraph.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compresses answers that gain by it, for who takes them so (RFC 9110, 12.5.3). */
final class Squeeze {

  private static final int LEAST = 1_400;
  private static final Pattern TEXT = Pattern.compile("text/.*|.*(json|xml|javascript).*");
  private static final Pattern GZIP =
      Pattern.compile("(?i)(^|.*,)\\s*(gzip|\\*)\\s*(;\\s*q=(1.*|0?\\.\\d*[1-9]\\d*)\\s*)?(,.*|$)");

  private Squeeze() {}

  /** The compressed body; empty if it is to be sent as it is. */
  static Optional<byte[]> of(Reply reply, HttpServletRequest request) throws IOException {
    boolean gains =
        reply.content().isEmpty()
            && reply.body().length >= LEAST
            && TEXT.matcher(reply.contentType()).matches();
    return gains && takesGzip(request.getHeader("Accept-Encoding"))
        ? Optional.of(compressed(reply.body()))
        : Optional.empty();
  }

  private static boolean takesGzip(@Nullable String header) {
    return header != null && GZIP.matcher(header).matches();
  }

  private static byte[] compressed(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(body);
    }
    return bytes.toByteArray();
  }
}
