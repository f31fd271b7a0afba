package org.partnergraph.backup;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.apache.jena.sparql.core.Quad;

/**
 * Which statements a backup holds, in eight bytes each: the beginning of the SHA-256 of its line.
 * Two that begin alike would be taken for one; whoever relies on this compares the {@link
 * StatementSum} in the end.
 */
final class KnownLines {

  private final MessageDigest digest = Sha256.digest();
  private long[] marks = new long[1024];
  private int size;
  private boolean sorted;

  void add(Quad quad) {
    if (size == marks.length) {
      marks = Arrays.copyOf(marks, 2 * size);
    }
    marks[size++] = mark(quad);
    sorted = false;
  }

  boolean has(Quad quad) {
    if (!sorted) {
      Arrays.sort(marks, 0, size);
      sorted = true;
    }
    return Arrays.binarySearch(marks, 0, size, mark(quad)) >= 0;
  }

  private long mark(Quad quad) {
    return ByteBuffer.wrap(digest.digest(StatementSum.line(quad))).getLong();
  }
}
