package org.partnergraph.embed;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.partnergraph.store.Late;

/**
 * The module that defines {@code <partner-graph>}: one ES module without imports, joined from the
 * parts that {@code widget/parts.txt} lists. They stand there as they are compressed best: the
 * words first, the element that makes use of all at the end.
 *
 * @param source in UTF-8
 * @param gzipped the same, compressed
 */
public record WidgetModule(byte[] source, byte[] gzipped) {

  private static final Late<WidgetModule> SHIPPED = new Late<>(WidgetModule::joined);
  private static final Pattern SHEET = Pattern.compile("STYLE=\"(?:[^\"\\\\]|\\\\.)*+\"");
  private static final String FOLDER = "/org/partnergraph/widget/";

  /** The present one; its parts are joined once. */
  public static WidgetModule load() {
    return SHIPPED.get();
  }

  private static WidgetModule joined() {
    String joined = read("parts.txt").lines().map(WidgetModule::part).collect(Collectors.joining());
    String script = Squeezed.script(joined, Set.of("STYLE", "Failure"));
    return of(script.getBytes(StandardCharsets.UTF_8));
  }

  /** One of which the source is known. */
  static WidgetModule of(byte[] source) {
    return new WidgetModule(source, compressed(source));
  }

  /** Changes if and only if the module does: for addresses that may be cached for ever. */
  public String hash() {
    return HexFormat.of().formatHex(digest("SHA-256")).substring(0, 16);
  }

  /** For the attribute {@code integrity} of a script element (Subresource Integrity, W3C). */
  public String integrity() {
    return "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384"));
  }

  private static String part(String file) {
    String text = read(file);
    return file.endsWith(".css")
        ? "const STYLE = \"" + quoted(Squeezed.style(text)) + "\";\n"
        : text;
  }

  private static String quoted(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }

  private byte[] digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm).digest(source);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  private static byte[] compressed(byte[] source) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new Smallest(bytes)) {
      for (String part : kinds(new String(source, StandardCharsets.UTF_8))) {
        out.write(part.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What is before the style sheet, the sheet, and the rest: each has letters of its own. */
  private static List<String> kinds(String source) {
    Matcher sheet = SHEET.matcher(source);
    return sheet.find()
        ? List.of(source.substring(0, sheet.start()), sheet.group(), source.substring(sheet.end()))
        : List.of(source);
  }

  private static String read(String file) {
    try (InputStream in =
        Objects.requireNonNull(WidgetModule.class.getResourceAsStream(FOLDER + file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes its time to compress. */
  private static final class Smallest extends GZIPOutputStream {

    Smallest(ByteArrayOutputStream out) throws IOException {
      super(out, 512, true);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
