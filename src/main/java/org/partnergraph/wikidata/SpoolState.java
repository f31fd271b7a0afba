package org.partnergraph.wikidata;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * How far the reading of a file got.
 *
 * @param key names the file and its state
 * @param pass 1 for all items, 2 for those that others name, 3 when all is read
 * @param mark where that pass goes on
 * @param kept bytes of the kept items that belong to it
 * @param leftOut items without a partnership in pass 1
 * @param described all items of pass 1
 */
record SpoolState(String key, int pass, Mark mark, long kept, long leftOut, ItemSet described) {

  static final String PART = ".part";

  /** Replaces what is in a file, wholly or not at all. */
  void write(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + PART);
    try (FileOutputStream bytes = new FileOutputStream(part.toFile());
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(bytes))) {
      out.writeUTF(key);
      out.writeInt(pass);
      out.writeInt(mark.line());
      out.writeBoolean(mark.inArray());
      out.writeLong(kept);
      out.writeLong(leftOut);
      described.write(out);
      out.flush();
      bytes.getChannel().force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What was written; empty if there is no file, or it was not written to its end. */
  static Optional<SpoolState> read(Path file) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return Optional.of(
          new SpoolState(
              in.readUTF(),
              in.readInt(),
              new Mark(in.readInt(), in.readBoolean()),
              in.readLong(),
              in.readLong(),
              ItemSet.read(in)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
