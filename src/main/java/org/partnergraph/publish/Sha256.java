package org.partnergraph.publish;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksum of what is written to a stream. */
final class Sha256 {

  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The checksum of some bytes, in hexadecimal. */
  static String of(byte[] bytes) {
    Sha256 sum = new Sha256();
    sum.digest.update(bytes);
    return sum.hexadecimal();
  }

  OutputStream of(OutputStream out) {
    return new DigestOutputStream(out, digest);
  }

  /** Of all that was written; ends the counting. */
  String hexadecimal() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
