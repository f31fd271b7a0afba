package org.partnergraph.store;

/** Something that the disk has no place for; nothing of it is written. Reading goes on. */
public final class FullDiskException extends RuntimeException {

  private static final long MEBI = 1L << 20;

  private final String told;

  /**
   * Of a disk.
   *
   * @param disk which one, in words
   * @param left the bytes that are left
   * @param least the bytes that have to be
   */
  public FullDiskException(String disk, long left, long least) {
    this(
        "%s is full: %d MiB are left, and writing needs %d; nothing was written"
            .formatted(disk, left / MEBI, least / MEBI));
  }

  private FullDiskException(String told) {
    super(told);
    this.told = told;
  }

  @Override
  public String getMessage() {
    return told;
  }
}
