package org.partnergraph.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the reading of a long file has taken so far, on disk: a run that was killed goes on from
 * there. Only good for the file it was made of, told by its path, size, time and first bytes.
 */
final class Spool implements AutoCloseable {

  /** Raised whenever what is kept, or how, changes. */
  private static final String FORMAT = "1";

  private static final String REACHED = "reached";
  private static final String ITEMS = "items.jsonl";
  private static final int FIRST_BYTES = 4096;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path state;
  private final Path items;
  private final String key;
  private final FileChannel out;

  private Spool(Path folder, String key) throws IOException {
    this.state = folder.resolve(REACHED);
    this.items = folder.resolve(ITEMS);
    this.key = key;
    this.out = FileChannel.open(items, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Opens what is kept of a file in a folder; what was kept there of another file is dropped. */
  static Spool open(Path folder, Path file) {
    try {
      Files.createDirectories(folder);
      return new Spool(folder, key(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(FIRST_BYTES);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(first);
      return String.join(
          " ",
          FORMAT,
          Long.toString(Files.size(file)),
          Files.getLastModifiedTime(file).toString(),
          HexFormat.of().formatHex(digest, 0, 16),
          file.toRealPath().toString());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How far the file was read; empty if nothing of it is kept, or it has changed since. */
  Optional<SpoolState> state() {
    try {
      Optional<SpoolState> known =
          SpoolState.read(state).filter(s -> s.key().equals(key) && s.kept() <= size());
      long kept = known.map(SpoolState::kept).orElse(0L);
      out.truncate(kept).position(kept);
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long size() {
    return items.toFile().length();
  }

  /** Gives the kept items of one pass, in their order. */
  void items(int pass, Consumer<Item> sink) {
    try (BufferedReader lines = Files.newBufferedReader(items)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode kept = MAPPER.readTree(line);
        if (kept.path("pass").asInt() == pass) {
          JsonNode entity = kept.path("entity");
          ItemId id = ItemId.of(entity.path("id").asText()).orElseThrow();
          int first = kept.path("first").asInt();
          sink.accept(new ItemReader(entity, first, kept.path("last").asInt()).item(id));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps an item of a pass. */
  void keep(int pass, ItemReader item) {
    String line = item.essence().put("pass", pass) + "\n";
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes that all before a mark is taken and kept. */
  void reached(int pass, Mark mark, long leftOut, ItemSet described) {
    try {
      out.force(false);
      new SpoolState(key, pass, mark, out.position(), leftOut, described).write(state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes all that is kept in a folder. */
  static void delete(Path folder) {
    try {
      for (String file : List.of(REACHED, REACHED + SpoolState.PART, ITEMS)) {
        Files.deleteIfExists(folder.resolve(file));
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
