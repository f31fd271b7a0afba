package org.partnergraph.wikidata;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.partnergraph.ingest.Progress;
import org.partnergraph.ingest.UnreadableFileException;

/**
 * A file of entities as Wikidata gives them, read as a stream: one entity, an array or a dump of
 * them, one to a line, or an answer of the API with a member {@code entities}.
 */
final class Entities {

  private static final int BUFFER = 1 << 16;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path file;
  private final Progress progress;
  private final Mark from;
  private final Taker taker;

  private Entities(Path file, Progress progress, Mark from, Taker taker) {
    this.file = file;
    this.progress = progress;
    this.from = from;
    this.taker = taker;
  }

  /** Takes items one by one. */
  @FunctionalInterface
  interface Taker {

    /** Takes an item; false if it took one of this id before. */
    boolean item(Item item);

    /** Takes an item together with what it was read from. */
    default boolean item(Item item, ItemReader source) {
      return item(item);
    }

    /** Is told where the next entity begins: all before was taken. */
    default void reached(Mark next) {}
  }

  /**
   * Gives each item of a file to a taker; entities that are no items, or missing, are passed over.
   *
   * @throws UnreadableFileException at the first line that is not JSON, an entity whose id is
   *     another than the one it stands under, an item that is there twice (but for what other ids
   *     redirect to), an answer that is an error
   */
  static void read(Path file, Progress progress, Taker taker) {
    read(file, progress, Mark.START, taker);
  }

  /** The same from a mark on; what stands before it is passed over without being understood. */
  static void read(Path file, Progress progress, Mark from, Taker taker) {
    Entities entities = new Entities(file, progress, from, taker);
    Compressed.read(file, progress, entities::read);
  }

  private InputStream rest(InputStream in) throws IOException {
    for (int line = 1; line < from.line(); ) {
      int next = in.read();
      if (next < 0) {
        throw error(line, "ends before line " + from.line() + ", at which it was to be read on");
      }
      line += next == '\n' ? 1 : 0;
    }
    return from.inArray() ? new SequenceInputStream(opening(), in) : in;
  }

  private static InputStream opening() {
    return new ByteArrayInputStream(new byte[] {'['});
  }

  private void read(InputStream raw) throws IOException {
    InputStream in = rest(new BufferedInputStream(raw, BUFFER));
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
    if (beginsLine(parser)) {
      taker.reached(new Mark(line, parser.getParsingContext().getParent().inArray()));
    }
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

  /** Whether an entity begins where a line does, in no more than one array. */
  private static boolean beginsLine(JsonParser parser) {
    JsonStreamContext context = parser.getParsingContext();
    return parser.currentToken() == JsonToken.START_OBJECT
        && parser.currentTokenLocation().getColumnNr() == 1
        && context.getNestingDepth() <= 2;
  }

  private void object(JsonParser parser, int line) throws IOException {
    JsonNode read = MAPPER.readTree(parser);
    int last = line(parser);
    if (read.has("error")) {
      throw error(line, "is an answer that reports an error: " + read.at("/error/info").asText());
    }
    if (read.has("entities")) {
      JsonNode entities = read.path("entities");
      entities.properties().stream()
          .filter(e -> !isAlsoThereItself(e, entities))
          .forEach(e -> entity(Optional.of(e.getKey()), e.getValue(), line, last));
    } else {
      entity(Optional.empty(), read, line, last);
    }
  }

  /** Whether it stands under an id that redirects to it, and under its own as well. */
  private static boolean isAlsoThereItself(Map.Entry<String, JsonNode> entry, JsonNode entities) {
    String id = entry.getValue().path("id").asText("");
    return isRedirected(entry.getValue(), id) && !entry.getKey().equals(id) && entities.has(id);
  }

  private static boolean isRedirected(JsonNode entity, String id) {
    return entity.at("/redirects/to").asText("").equals(id);
  }

  private void entity(Optional<String> key, JsonNode entity, int line, int last) {
    progress.statement();
    String id = entity.path("id").asText("");
    if (entity.has("missing") || !entity.path("type").asText("item").equals("item")) {
      return;
    }
    boolean redirected = isRedirected(entity, id);
    if (key.isPresent() && !key.get().equals(id) && !redirected) {
      throw error(line, "the entity under " + key.get() + " has the id " + id);
    }
    ItemId item = ItemId.of(id).orElseThrow(() -> error(line, "not the id of an item: " + id));
    ItemReader source = new ItemReader(entity, line, last);
    if (!taker.item(source.item(item), source) && !redirected) {
      throw error(line, id + " is described twice");
    }
  }

  private UnreadableFileException error(int line, String what) {
    return new UnreadableFileException(file + ":" + line + ": " + what);
  }

  private int line(JsonParser parser) {
    return line(parser.currentTokenLocation().getLineNr());
  }

  private int line(JsonProcessingException e) {
    return line(e.getLocation() == null ? 1 : e.getLocation().getLineNr());
  }

  /** Of the file, where the parser counts from the mark on. */
  private int line(int read) {
    return Math.max(1, read) + from.line() - 1;
  }

  private static String reason(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("is not JSON");
  }
}
