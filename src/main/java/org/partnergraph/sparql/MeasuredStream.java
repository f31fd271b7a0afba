package org.partnergraph.sparql;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that gives so many bytes at most. */
final class MeasuredStream extends FilterInputStream {

  private final long most;
  private long read;

  /** There are more; unchecked, as parsers take an I/O error for a fault of syntax. */
  static final class TooLongException extends RuntimeException {
    TooLongException(long most) {
      super("more than " + most + " bytes");
    }
  }

  MeasuredStream(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] part, int offset, int length) throws IOException {
    int n = super.read(part, offset, length);
    count(Math.max(0, n));
    return n;
  }

  private void count(int bytes) {
    read += bytes;
    if (read > most) {
      throw new TooLongException(most);
    }
  }
}
