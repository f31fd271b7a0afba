package org.partnergraph.backup;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * Counts statements and adds up their checksums, in whatever order they come: the sum of the
 * SHA-256 of each line of N-Quads, modulo 2 to the 256th. Blank nodes count by their labels, which
 * a backup keeps.
 */
final class StatementSum {

  private static final int BYTES = 32;

  private final MessageDigest digest = Sha256.digest();
  private BigInteger sum = BigInteger.ZERO;
  private long count;

  /** The line of a statement, with its end. */
  static byte[] line(Quad quad) {
    return (NodeFmtLib.strNT(quad.getSubject())
            + ' '
            + NodeFmtLib.strNT(quad.getPredicate())
            + ' '
            + NodeFmtLib.strNT(quad.getObject())
            + ' '
            + NodeFmtLib.strNT(quad.getGraph())
            + " .\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  void add(Quad quad) {
    addLine(line(quad));
  }

  void addLine(byte[] line) {
    count++;
    sum = sum.add(new BigInteger(1, digest.digest(line)));
  }

  long count() {
    return count;
  }

  /** In hexadecimal. */
  String hexadecimal() {
    byte[] all = sum.toByteArray();
    byte[] last = new byte[BYTES];
    int length = Math.min(BYTES, all.length);
    System.arraycopy(all, all.length - length, last, BYTES - length, length);
    return HexFormat.of().formatHex(last);
  }
}
