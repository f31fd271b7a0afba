package org.partnergraph.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;

/**
 * The place that is left on a disk. TDB2 writes through memory that is mapped to files: where the
 * disk has no page for it, the process is hurt in the midst of a commit. So a commit is refused
 * while some place is left still, and what anybody may ask for takes none of what commits need.
 */
public final class DiskSpace {

  /** Enough for what is written between two looks, by the store, its indexes and its dumps. */
  private static final long LEAST = 64L << 20;

  /** For what is made for whoever asks. */
  private static final long LEAST_BESIDE = 2 * LEAST;

  /** Looked at again after so many bytes at most. */
  private static final long STEP = 8L << 20;

  /** Of a statement, its text apart: more than its places in all indexes take. */
  private static final long STATEMENT = 2_048;

  /** Of a character, in the table of nodes and in the journal. */
  private static final long CHARACTER = 6;

  private final FileStore disk;
  private final String name;
  private final long least;
  private long bytes;

  private DiskSpace(Path folder, String name, long least) {
    this.disk = disk(folder);
    this.name = name;
    this.least = least;
  }

  private static FileStore disk(Path folder) {
    try {
      return Files.getFileStore(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Of the disk of the folder of a store.
   *
   * @throws UncheckedIOException if there is no such folder
   */
  public static DiskSpace of(Path folder) {
    return new DiskSpace(folder, "the disk of the store", LEAST);
  }

  /**
   * That of a folder for what is made for whoever asks: it leaves what commits need.
   *
   * @throws UncheckedIOException if there is no such folder
   */
  public static DiskSpace besideCommits(Path folder) {
    return new DiskSpace(folder, "the disk", LEAST_BESIDE);
  }

  /**
   * Looks before something is written.
   *
   * @throws FullDiskException if too little is left
   */
  public void require() {
    bytes = 0;
    long left = usable();
    if (left < least) {
      throw new FullDiskException(name, left, least);
    }
  }

  /**
   * Looks now and then as a transaction writes.
   *
   * @param value of the statement that is written next
   * @throws FullDiskException if too little is left
   */
  public void written(Node value) {
    long text = value.isLiteral() ? value.getLiteralLexicalForm().length() : 0;
    written(STATEMENT + CHARACTER * text);
  }

  private void written(long more) {
    bytes += more;
    if (bytes >= STEP) {
      require();
    }
  }

  /**
   * Looks now and then as something is written to a stream, whose writer gets a {@link
   * FullDiskException} where too little is left.
   */
  public OutputStream watching(OutputStream target) {
    return new FilterOutputStream(target) {
      @Override
      public void write(int one) throws IOException {
        written(1);
        out.write(one);
      }

      @Override
      public void write(byte[] some, int from, int length) throws IOException {
        written(length);
        out.write(some, from, length);
      }
    };
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
