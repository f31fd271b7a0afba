package org.partnergraph.connect;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * Keeps an index in a file: format, data version and checksum of the relations, then the columns,
 * then a CRC of all before it. What does not fit in any of them is not read.
 */
final class IndexFile {

  /** Raised whenever the columns change: a file of another format is not read. */
  private static final int FORMAT = 0x5047_0008;

  private IndexFile() {}

  /**
   * Writes the index; a reader sees the old file or the new one, never half of it.
   *
   * @param checksum of the relations from which the index was built
   */
  static void save(Path file, ConnectionIndex index, String checksum) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    CRC32C crc = new CRC32C();
    try (DataOutputStream out =
        new DataOutputStream(
            new CheckedOutputStream(
                new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16), crc))) {
      out.writeInt(FORMAT);
      out.writeLong(index.dataVersion());
      out.writeUTF(checksum);
      IndexColumns.write(out, index);
      out.writeLong(crc.getValue());
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The index in the file; empty if there is none of this version and checksum, or any damage. */
  static Optional<ConnectionIndex> load(Path file, long dataVersion, String checksum) {
    try {
      if (!Files.isRegularFile(file) || !isWhole(file)) {
        return Optional.empty();
      }
      try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
        boolean fits =
            in.readInt() == FORMAT && in.readLong() == dataVersion && in.readUTF().equals(checksum);
        return fits ? Optional.of(IndexColumns.read(in, dataVersion)) : Optional.empty();
      }
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Whether the last eight bytes are the CRC of those before. */
  private static boolean isWhole(Path file) throws IOException {
    long rest = Files.size(file) - Long.BYTES;
    CRC32C crc = new CRC32C();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] block = new byte[1 << 16];
      while (rest > 0) {
        int read = in.readNBytes(block, 0, (int) Math.min(rest, block.length));
        crc.update(block, 0, read);
        rest -= read == 0 ? rest : read;
      }
      return new DataInputStream(in).readLong() == crc.getValue();
    }
  }
}
