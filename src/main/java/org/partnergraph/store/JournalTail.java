package org.partnergraph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Adler32;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the journal of a TDB2 database whose process was killed while it wrote. An entry that
 * is not whole belongs to a commit that nobody was told of: what ends a commit stands after it.
 * TDB2 would refuse to open the database; without the entry it opens as of the commit before.
 */
final class JournalTail {

  private static final Logger LOG = LoggerFactory.getLogger(JournalTail.class);

  /** Length of the data, checksum, kind, component: four bytes each. */
  private static final int HEADER = 4 * Integer.BYTES;

  private JournalTail() {}

  /** Takes it off, unless a process has the database open, which is then still writing. */
  static void mend(Path database) throws IOException {
    Path held = database.resolve("tdb.lock");
    if (Files.notExists(held)) {
      return;
    }
    ProcessFileLock lock = ProcessFileLock.create(held.toString());
    if (lock.isLockedHere() || !lock.tryLock()) {
      return;
    }
    try (DirectoryStream<Path> generations = Files.newDirectoryStream(database, "Data-*")) {
      for (Path generation : generations) {
        Path journal = generation.resolve("journal.jrnl");
        if (Files.exists(journal) && Files.size(journal) > 0) {
          mendFile(journal);
        }
      }
    } finally {
      ProcessFileLock.release(lock);
    }
  }

  private static void mendFile(Path journal) throws IOException {
    try (FileChannel file =
        FileChannel.open(journal, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long whole = whole(file);
      if (whole < file.size()) {
        LOG.warn(
            "{} ended amid an entry: {} bytes of a commit that was broken off are taken off",
            journal,
            file.size() - whole);
        file.truncate(whole);
        file.force(true);
      }
    }
  }

  /** Bytes before a broken last entry; an entry that is broken elsewhere is left to TDB2. */
  private static long whole(FileChannel file) throws IOException {
    long size = file.size();
    long at = 0;
    while (at < size) {
      if (size - at < HEADER) {
        return at;
      }
      ByteBuffer header = read(file, at, HEADER);
      int length = Math.max(header.getInt(0), 0);
      long end = at + HEADER + length;
      if (end > size) {
        return at;
      }
      if (header.getInt(Integer.BYTES) != checksum(header, read(file, at + HEADER, length))) {
        return end == size ? at : size;
      }
      at = end;
    }
    return size;
  }

  private static int checksum(ByteBuffer header, ByteBuffer data) {
    ByteBuffer without = ByteBuffer.allocate(HEADER).put(header.array());
    without.putInt(Integer.BYTES, 0).rewind();
    Adler32 sum = new Adler32();
    sum.update(without);
    sum.update(data);
    return (int) sum.getValue();
  }

  private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
      // a read may give less than is asked for
    }
    return bytes.rewind();
  }
}
