package org.partnergraph.store.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A body that knows for how long its reader has been waiting for the next bytes, so that a watch
 * can end it. What the reader does in between does not count.
 */
final class PatientBody extends FilterInputStream {

  private volatile boolean waiting;
  private volatile long since;
  private volatile boolean givenUp;

  PatientBody(InputStream body) {
    super(body);
  }

  /** Whether its reader has been waiting for longer than this. */
  boolean isSilentFor(Duration time) {
    return waiting && System.nanoTime() - since > time.toNanos();
  }

  /** Ends it as one that its engine left unfinished. */
  void giveUp() throws IOException {
    givenUp = true;
    close();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    since = System.nanoTime();
    waiting = true;
    int read;
    try {
      read = in.read(bytes, from, length);
    } finally {
      waiting = false;
    }
    if (givenUp) {
      throw new IOException("nothing came for too long, or nobody waits for it");
    }
    return read;
  }
}
