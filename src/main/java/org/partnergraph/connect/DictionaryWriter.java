package org.partnergraph.connect;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Writes the text that a {@link Dictionary} reads. */
final class DictionaryWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  int position() {
    return out.size();
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** How many bytes at the beginning are the same. */
  static int shared(byte[] before, byte[] iri) {
    int differ = Arrays.mismatch(before, iri);
    return differ < 0 ? iri.length : differ;
  }

  /** Appends an IRI without the bytes it shares with the one before. */
  void append(byte[] iri, int shared) {
    number(shared);
    number(iri.length - shared);
    out.write(iri, shared, iri.length - shared);
  }

  private void number(int value) {
    int rest = value;
    while (rest > 0x7f) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
