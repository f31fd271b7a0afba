package org.partnergraph.follow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.partnergraph.store.DurableMove;

/**
 * Which snapshot a store holds, in a file beside it, with the tag that it had. A store that came to
 * another version in another way has data of its own.
 *
 * @param file of the snapshot that was taken over
 */
record SeenTag(Path file) {

  /** The tag or time of the snapshot that the store of this version holds; empty if none. */
  Optional<String> of(long version) throws IOException {
    String[] parts = parts(file);
    return parts.length == 2 && isOf(parts, version) ? Optional.of(parts[1]) : Optional.empty();
  }

  /** Whether a store of this version was filled by following, and by nothing else since. */
  boolean filled(long version) throws IOException {
    return isOf(parts(file), version) || isOf(parts(coming()), version);
  }

  private static String[] parts(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file).strip().split(" ", 2) : new String[] {""};
  }

  private static boolean isOf(String[] parts, long version) {
    return parts[0].equals(Long.toString(version));
  }

  private Path coming() {
    return file.resolveSibling("snapshot.coming");
  }

  /** Before a snapshot is taken over, so that a crash right after it leaves no doubt. */
  void announce(long version) throws IOException {
    write(coming(), Long.toString(version));
  }

  /** A snapshot that was announced was not taken over. */
  void withdraw() throws IOException {
    Files.deleteIfExists(coming());
  }

  /**
   * After a snapshot was taken over.
   *
   * @param tag empty if it had none: it is fetched anew then
   */
  void keep(long version, String tag) throws IOException {
    write(file, (version + " " + tag).strip());
    withdraw();
  }

  /** The store goes, and this with it. */
  void forget() throws IOException {
    Files.deleteIfExists(file);
    withdraw();
  }

  private static void write(Path file, String line) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, line + "\n");
    DurableMove.move(part, file);
  }
}
