package org.partnergraph.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a backup says of itself, in {@code manifest.json}.
 *
 * @param software that made it
 * @param base of the IRIs of the store
 * @param version of the data
 * @param committed when that version was
 * @param statements how many there are
 * @param content checksum of the statements in any order; see {@link StatementSum}
 * @param parts the other files
 */
public record Manifest(
    String software,
    String base,
    long version,
    Optional<Instant> committed,
    long statements,
    String content,
    List<Part> parts) {

  static final String NAME = "manifest.json";

  /** Raised whenever an older program could not read what this one writes. */
  static final int FORMAT = 1;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  byte[] json() {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", FORMAT).put("software", software).put("base", base).put("version", version);
    committed.ifPresent(at -> root.put("committed", at.toString()));
    root.put("statements", statements).put("content", content);
    ArrayNode files = root.putArray("files");
    for (Part part : parts) {
      files
          .addObject()
          .put("name", part.name())
          .put("bytes", part.bytes())
          .put("sha256", part.sha256());
    }
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads one.
   *
   * @throws BackupException if it is not one, or of a format that this program does not know
   */
  static Manifest parse(byte[] json) {
    try {
      JsonNode root = MAPPER.readTree(json);
      requireFormat(root);
      Optional<Instant> committed =
          root.has("committed")
              ? Optional.of(Instant.parse(text(root, "committed")))
              : Optional.empty();
      return new Manifest(
          text(root, "software"),
          text(root, "base"),
          version(root),
          committed,
          number(root, "statements"),
          text(root, "content"),
          parts(root.path("files")));
    } catch (IOException | DateTimeException e) {
      throw new BackupException("its manifest cannot be read: " + e.getMessage(), e);
    }
  }

  private static void requireFormat(JsonNode root) {
    long format = number(root, "format");
    if (format > FORMAT) {
      throw new BackupException(
          "it has format %d, made by %s; this program reads formats up to %d: restore it with that version or a later one"
              .formatted(format, root.path("software").asText("a later version"), FORMAT));
    }
    if (format < 1) {
      throw new BackupException("its manifest names format " + format + ", which never was");
    }
  }

  private static List<Part> parts(JsonNode files) {
    List<Part> parts = new ArrayList<>();
    for (JsonNode file : files) {
      parts.add(new Part(text(file, "name"), number(file, "bytes"), text(file, "sha256")));
    }
    return List.copyOf(parts);
  }

  private static String text(JsonNode node, String name) {
    if (!node.path(name).isTextual()) {
      throw new BackupException("its manifest lacks the text '" + name + "'");
    }
    return node.get(name).textValue();
  }

  /** As large as the parameter {@code version} of the API may be. */
  private static long version(JsonNode root) {
    long version = number(root, "version");
    if (version > Integer.MAX_VALUE) {
      throw new BackupException(
          "its manifest names version " + version + ", more than there can be");
    }
    return version;
  }

  private static long number(JsonNode node, String name) {
    if (!node.path(name).canConvertToLong() || node.get(name).longValue() < 0) {
      throw new BackupException("its manifest lacks the number '" + name + "'");
    }
    return node.get(name).longValue();
  }
}
