package org.partnergraph.follow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.partnergraph.store.DurableMove;
import org.partnergraph.store.Snapshot;

/**
 * Which snapshot a store holds, in a file beside it, with the tag that it had. A store whose state
 * is another, by its version or the time of its commit, has data of its own.
 *
 * @param file of the snapshot that was taken over
 */
record SeenTag(Path file) {

  /**
   * What a store holds.
   *
   * @param version of the data
   * @param committed when that was
   */
  record State(long version, Optional<Instant> committed) {

    static State of(Snapshot snapshot) {
      return new State(snapshot.version(), snapshot.committed());
    }

    @Override
    public String toString() {
      return version + "@" + committed.map(at -> Long.toString(at.getEpochSecond())).orElse("");
    }
  }

  /** The tag or time of the snapshot that a store in this state holds; empty if none. */
  Optional<String> of(State state) throws IOException {
    String[] parts = parts(file);
    return parts.length == 2 && isOf(parts, state) ? Optional.of(parts[1]) : Optional.empty();
  }

  /** Whether a store in this state was filled by following, and by nothing else since. */
  boolean filled(State state) throws IOException {
    return isOf(parts(file), state) || isOf(parts(coming()), state);
  }

  private static String[] parts(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file).strip().split(" ", 2) : new String[] {""};
  }

  private static boolean isOf(String[] parts, State state) {
    return parts[0].equals(state.toString());
  }

  private Path coming() {
    return file.resolveSibling("snapshot.coming");
  }

  /** Before a snapshot is taken over, so that a crash right after it leaves no doubt. */
  void announce(State state) throws IOException {
    write(coming(), state.toString());
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
  void keep(State state, String tag) throws IOException {
    write(file, (state + " " + tag).strip());
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
