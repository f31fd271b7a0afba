package org.partnergraph.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.partnergraph.ingest.Progress;

/** Items of Wikidata, as files and answers of its API describe them. */
public final class Items {

  private Items() {}

  /**
   * Gives each item of a file to a sink, one at a time: one entity, an array, a dump with one to a
   * line, or an answer of the API; may be {@code .gz} or {@code .bz2}.
   *
   * @throws org.partnergraph.ingest.UnreadableFileException at the first line that is wrong
   */
  public static void read(Path file, Progress progress, Consumer<Item> sink) {
    ItemSet seen = new ItemSet();
    Entities.read(
        file,
        progress,
        item -> {
          boolean isNew = seen.add(item.id());
          if (isNew) {
            sink.accept(item);
          }
          return isNew;
        });
  }

  /** What the JSON of one item says. */
  static Item of(ItemId id, JsonNode entity) {
    return new ItemReader(entity, 1, 1).item(id);
  }
}
