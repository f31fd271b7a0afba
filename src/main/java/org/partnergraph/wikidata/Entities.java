package org.partnergraph.wikidata;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.partnergraph.ingest.Progress;
import org.partnergraph.ingest.UnreadableFileException;

/**
 * A file of entities as Wikidata gives them, read as a stream: one entity, an array or a dump of
 * them, one to a line, or an answer of the API with a member {@code entities}.
 */
final class Entities {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path file;
  private final Progress progress;
  private final Taker taker;

  private Entities(Path file, Progress progress, Taker taker) {
    this.file = file;
    this.progress = progress;
    this.taker = taker;
  }

  /** Takes items one by one. */
  @FunctionalInterface
  interface Taker {

    /** Takes an item; false if it took one of this id before. */
    boolean item(Item item);
  }

  /**
   * Gives each item of a file to a taker; entities that are no items, or missing, are passed over.
   *
   * @throws UnreadableFileException at the first line that is not JSON, an entity whose id is
   *     another than the one it stands under, an item that is there twice, an answer that is an
   *     error
   */
  static void read(Path file, Progress progress, Taker taker) {
    Entities entities = new Entities(file, progress, taker);
    Compressed.read(file, progress, entities::read);
  }

  private void read(InputStream in) throws IOException {
    try (JsonParser parser = MAPPER.getFactory().createParser(in)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      if (parser.nextToken() == null) {
        throw error(1, "is empty");
      }
      while (parser.currentToken() != null) {
        value(parser);
        parser.nextToken();
      }
    } catch (JsonProcessingException e) {
      throw error(line(e), reason(e));
    }
  }

  private void value(JsonParser parser) throws IOException {
    int line = line(parser);
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        value(parser);
      }
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      object(parser, line);
    } else {
      throw error(line, "an entity is an object, not " + parser.getText());
    }
  }

  private void object(JsonParser parser, int line) throws IOException {
    JsonNode read = MAPPER.readTree(parser);
    int last = line(parser);
    if (read.has("error")) {
      throw error(line, "is an answer that reports an error: " + read.at("/error/info").asText());
    }
    if (read.has("entities")) {
      read.path("entities")
          .properties()
          .forEach(e -> entity(Optional.of(e.getKey()), e.getValue(), line, last));
    } else {
      entity(Optional.empty(), read, line, last);
    }
  }

  private void entity(Optional<String> key, JsonNode entity, int line, int last) {
    progress.statement();
    String id = entity.path("id").asText("");
    if (entity.has("missing") || !entity.path("type").asText("item").equals("item")) {
      return;
    }
    boolean redirected = entity.at("/redirects/to").asText("").equals(id);
    if (key.isPresent() && !key.get().equals(id) && !redirected) {
      throw error(line, "the entity under " + key.get() + " has the id " + id);
    }
    ItemId item = ItemId.of(id).orElseThrow(() -> error(line, "not the id of an item: " + id));
    if (!taker.item(new ItemReader(entity, line, last).item(item))) {
      throw error(line, id + " is described twice");
    }
  }

  private UnreadableFileException error(int line, String what) {
    return new UnreadableFileException(file + ":" + line + ": " + what);
  }

  private static int line(JsonParser parser) {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private static int line(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
  }

  private static String reason(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("is not JSON");
  }
}
