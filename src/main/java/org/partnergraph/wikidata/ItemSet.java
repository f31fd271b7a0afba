package org.partnergraph.wikidata;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Many items, as of a whole dump, in one bit each. */
final class ItemSet {

  private static final long MOST_BITS = 1L << 30;

  private final BitSet numbers = new BitSet();
  private final Set<ItemId> beyond = new HashSet<>();

  /** Takes an item; false if it was there. */
  boolean add(ItemId item) {
    long number = item.number();
    if (number >= MOST_BITS) {
      return beyond.add(item);
    }
    boolean isNew = !numbers.get((int) number);
    numbers.set((int) number);
    return isNew;
  }

  boolean contains(ItemId item) {
    long number = item.number();
    return number >= MOST_BITS ? beyond.contains(item) : numbers.get((int) number);
  }

  void addAll(ItemSet others) {
    numbers.or(others.numbers);
    beyond.addAll(others.beyond);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(beyond.size());
    for (ItemId item : beyond) {
      out.writeLong(item.number());
    }
    byte[] bits = numbers.toByteArray();
    out.writeInt(bits.length);
    out.write(bits);
  }

  static ItemSet read(DataInputStream in) throws IOException {
    ItemSet set = new ItemSet();
    for (int left = in.readInt(); left > 0; left--) {
      set.beyond.add(new ItemId("Q" + in.readLong()));
    }
    set.numbers.or(BitSet.valueOf(in.readNBytes(in.readInt())));
    return set;
  }
}
