package org.partnergraph.wikidata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Good answers of the API, one file each, so that work that was cut short goes on where it stopped.
 *
 * @param folder made when the first answer is kept
 */
record ApiCache(Path folder) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The answer to a question, if it was kept whole. */
  Optional<JsonNode> get(String question) throws IOException {
    Path file = file(question);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode kept = MAPPER.readTree(file.toFile());
      boolean asked = kept.path("question").asText().equals(question);
      return Optional.of(kept.path("answer")).filter(answer -> asked && answer.isObject());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Keeps an answer: another process sees all of it or nothing. */
  void put(String question, JsonNode answer) throws IOException {
    Files.createDirectories(folder);
    JsonNode kept = MAPPER.createObjectNode().put("question", question).set("answer", answer);
    Path part = Files.createTempFile(folder, "part", ".tmp");
    try {
      Files.write(part, MAPPER.writeValueAsBytes(kept));
      Files.move(part, file(question), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Path file(String question) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(question.getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(hash, 0, 16) + ".json");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
