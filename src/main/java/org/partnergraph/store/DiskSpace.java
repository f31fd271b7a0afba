package org.partnergraph.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;

/**
 * The place that is left on the disk of a store. TDB2 writes through memory that is mapped to
 * files: where the disk has no page for it, the process is hurt in the midst of a commit. So a
 * commit is refused while some place is left still.
 */
final class DiskSpace {

  /** Enough for what is written between two looks, by the store, its indexes and its dumps. */
  private static final long LEAST = 64L << 20;

  /** Looked at again after so many bytes at most. */
  private static final long STEP = 8L << 20;

  /** Of a statement, its text apart: more than its places in all indexes take. */
  private static final long STATEMENT = 2_048;

  /** Of a character, in the table of nodes and in the journal. */
  private static final long CHARACTER = 6;

  private final FileStore disk;
  private long bytes;

  private DiskSpace(FileStore disk) {
    this.disk = disk;
  }

  static DiskSpace of(Path folder) throws IOException {
    return new DiskSpace(Files.getFileStore(folder));
  }

  /**
   * Looks before a transaction writes.
   *
   * @throws FullDiskException if too little is left
   */
  void require() {
    bytes = 0;
    long left = usable();
    if (left < LEAST) {
      throw new FullDiskException(left, LEAST);
    }
  }

  /**
   * Looks now and then as a transaction writes.
   *
   * @param value of the statement that is written next
   */
  void written(Node value) {
    long text = value.isLiteral() ? value.getLiteralLexicalForm().length() : 0;
    bytes += STATEMENT + CHARACTER * text;
    if (bytes >= STEP) {
      require();
    }
  }

  /** What cannot be told is no reason to refuse anything. */
  private long usable() {
    try {
      return disk.getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }
}
