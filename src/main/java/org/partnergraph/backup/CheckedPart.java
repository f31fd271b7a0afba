package org.partnergraph.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The content of a part as it is read; nothing goes through beyond what the manifest says, and no
 * line that is longer than any statement can be.
 */
final class CheckedPart extends FilterInputStream {

  private static final int LONGEST_LINE = 16 << 20;

  private final Part part;
  private final MessageDigest digest = Sha256.digest();
  private long bytes;
  private int line;

  CheckedPart(Part part, InputStream in) {
    super(in);
    this.part = part;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    if (n > 0) {
      digest.update(buffer, offset, n);
      bytes += n;
      require(bytes <= part.bytes(), "is longer than its manifest says");
      count(buffer, offset, n);
    }
    return n;
  }

  private void count(byte[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      line = buffer[i] == '\n' ? 0 : line + 1;
    }
    require(line <= LONGEST_LINE, "has a line of more than 16 MiB");
  }

  /** Checks what was read to its end. */
  void requireWhole() {
    require(bytes == part.bytes(), "is shorter than its manifest says");
    String found = HexFormat.of().formatHex(digest.digest());
    require(found.equals(part.sha256()), "is not what its manifest says: the checksum differs");
  }

  private void require(boolean right, String wrong) {
    if (!right) {
      throw new BackupException(part.name() + " " + wrong);
    }
  }
}
