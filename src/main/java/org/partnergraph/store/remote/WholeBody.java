package org.partnergraph.store.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body whose reader closes it after what it understands: the few bytes behind that are read as
 * well, so that the connection can be used again.
 */
final class WholeBody extends FilterInputStream {

  private static final int FEW = 1_000;

  private boolean closed;

  WholeBody(InputStream body) {
    super(body);
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (InputStream body = in) {
      body.readNBytes(FEW);
    }
  }
}
