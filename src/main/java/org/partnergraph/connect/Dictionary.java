package org.partnergraph.connect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * IRIs in the order of their UTF-8 bytes, numbered from 0. Each is kept as what differs from the
 * one before; every sixteenth is kept whole.
 */
final class Dictionary {

  private static final int BLOCK = 16;

  private final int size;
  private final byte[] text;
  private final int[] blocks;

  /** Of what {@link #text} and {@link #blocks} gave before. */
  Dictionary(int size, byte[] text, int[] blocks) {
    this.size = size;
    this.text = text;
    this.blocks = blocks;
  }

  /** Of IRIs that are sorted by their unsigned bytes and all differ. */
  static Dictionary of(byte[][] sorted) {
    DictionaryWriter writer = new DictionaryWriter();
    int[] blocks = new int[blocksOf(sorted.length)];
    for (int id = 0; id < sorted.length; id++) {
      boolean whole = id % BLOCK == 0;
      if (whole) {
        blocks[id / BLOCK] = writer.position();
      }
      writer.append(sorted[id], whole ? 0 : DictionaryWriter.shared(sorted[id - 1], sorted[id]));
    }
    return new Dictionary(sorted.length, writer.bytes(), blocks);
  }

  /** Number of blocks of so many IRIs. */
  static int blocksOf(int size) {
    return (size + BLOCK - 1) / BLOCK;
  }

  int size() {
    return size;
  }

  byte[] text() {
    return text;
  }

  int[] blocks() {
    return blocks;
  }

  /** The IRI of a number below {@link #size}. */
  String iri(int id) {
    Cursor cursor = new Cursor(blocks[id / BLOCK]);
    for (int passed = id / BLOCK * BLOCK; passed < id; passed++) {
      cursor.advance();
    }
    cursor.advance();
    return cursor.text();
  }

  /** The number of an IRI; empty if it has none. */
  OptionalInt find(String iri) {
    byte[] wanted = iri.getBytes(StandardCharsets.UTF_8);
    int block = lastBlockUpTo(wanted);
    return block < 0 ? OptionalInt.empty() : findIn(block, wanted);
  }

  private int lastBlockUpTo(byte[] wanted) {
    int low = 0;
    int high = blocks.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Cursor head = new Cursor(blocks[middle]);
      head.advance();
      if (head.compareTo(wanted) <= 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  private OptionalInt findIn(int block, byte[] wanted) {
    Cursor cursor = new Cursor(blocks[block]);
    int end = Math.min(size, (block + 1) * BLOCK);
    for (int id = block * BLOCK; id < end; id++) {
      cursor.advance();
      if (cursor.compareTo(wanted) == 0) {
        return OptionalInt.of(id);
      }
    }
    return OptionalInt.empty();
  }

  long memory() {
    return text.length + 4L * blocks.length;
  }

  /** Reads one IRI after the other from the beginning of a block. */
  private final class Cursor {
    private int position;
    private byte[] current = new byte[128];
    private int length;

    Cursor(int position) {
      this.position = position;
    }

    void advance() {
      int shared = number();
      int rest = number();
      length = shared + rest;
      if (length > current.length) {
        current = Arrays.copyOf(current, 2 * length);
      }
      System.arraycopy(text, position, current, shared, rest);
      position += rest;
    }

    /** Seven bits a byte, the lowest first; the eighth says that more follow. */
    private int number() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        byte read = text[position++];
        value |= (read & 0x7f) << shift;
        if (read >= 0) {
          return value;
        }
      }
    }

    int compareTo(byte[] other) {
      return Arrays.compareUnsigned(current, 0, length, other, 0, other.length);
    }

    String text() {
      return new String(current, 0, length, StandardCharsets.UTF_8);
    }
  }
}
