package org.partnergraph.store;

/** A commit that the disk has no place for; nothing of it is written. Reading goes on. */
public final class FullDiskException extends RuntimeException {

  private static final long MEBI = 1L << 20;

  private final String told;

  /** With the bytes that are left, and that have to be. */
  FullDiskException(long left, long least) {
    this(
        "the disk of the store is full: %d MiB are left, and writing needs %d; nothing was written"
            .formatted(left / MEBI, least / MEBI));
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
