package org.partnergraph.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compresses answers that gain by it, for who takes them so (RFC 9110, 12.5.3). */
final class Squeeze {

  private static final int LEAST = 1_400;
  private static final Pattern TEXT = Pattern.compile("text/.*|.*(json|xml|javascript).*");
  private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
  private static final Pattern NOTHING = Pattern.compile("0(\\.0{0,3})?");

  private Squeeze() {}

  /** The compressed body; empty if it is to be sent as it is. */
  static Optional<byte[]> of(Reply reply, HttpServletRequest request) {
    if (!gains(reply) || !takesGzip(request.getHeader("Accept-Encoding"))) {
      return Optional.empty();
    }
    return reply.squeezed().isPresent() ? reply.squeezed() : Optional.of(compressed(reply.body()));
  }

  /** Whether it is worth the while. */
  static boolean gains(Reply reply) {
    return reply.content().isEmpty()
        && reply.body().length >= LEAST
        && TEXT.matcher(reply.contentType()).matches();
  }

  /** What is said of gzip itself goes before what is said of all codings. */
  static boolean takesGzip(@Nullable String header) {
    List<Coding> codings =
        header == null ? List.of() : Arrays.stream(header.split(",")).map(Coding::of).toList();
    return codings.stream()
        .filter(coding -> GZIP.contains(coding.name()))
        .findFirst()
        .or(() -> codings.stream().filter(coding -> coding.name().equals("*")).findFirst())
        .map(Coding::taken)
        .orElse(false);
  }

  /** A coding, and whether it is welcome. */
  private record Coding(String name, boolean taken) {
    static Coding of(String element) {
      String[] parts = element.toLowerCase(Locale.ROOT).split(";", 2);
      String weight = parts.length == 1 ? "" : parts[1].strip().replaceFirst("^q\\s*=\\s*", "");
      return new Coding(parts[0].strip(), !NOTHING.matcher(weight).matches());
    }
  }

  static byte[] compressed(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return bytes.toByteArray();
  }
}
