package org.partnergraph.connect;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The columns of an index as bytes, both ways; neighbours are found anew when they are read. */
final class IndexColumns {

  private IndexColumns() {}

  static void write(DataOutputStream out, ConnectionIndex index) throws IOException {
    out.writeInt(index.kinds().size());
    for (EdgeKind kind : index.kinds()) {
      out.writeUTF(kind.id());
      out.writeDouble(kind.weight());
      out.writeBoolean(kind.timeless());
      out.writeBoolean(kind.document());
      out.writeBoolean(kind.within());
    }
    names(out, index.names());
    EdgeTable edges = index.edges();
    out.writeInt(edges.size());
    ints(out, edges.from);
    ints(out, edges.to);
    shorts(out, edges.relation);
    ints(out, edges.firstDay);
    ints(out, edges.lastDay);
    out.write(edges.witnesses);
    byte[] loose = edges.loose.toByteArray();
    out.writeInt(loose.length);
    out.write(loose);
    grounds(out, index.grounds());
  }

  private static void names(DataOutputStream out, Dictionary names) throws IOException {
    out.writeInt(names.size());
    out.writeInt(names.text().length);
    out.write(names.text());
    ints(out, names.blocks());
  }

  private static void grounds(DataOutputStream out, Grounds grounds) throws IOException {
    names(out, grounds.names());
    ints(out, grounds.evidence());
    ints(out, grounds.time());
    out.writeInt(grounds.more().edge().length);
    ints(out, grounds.more().edge());
    ints(out, grounds.more().evidence());
    ints(out, grounds.more().time());
  }

  private static void ints(DataOutputStream out, int[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Integer.BYTES));
    bytes.asIntBuffer().put(values);
    out.write(bytes.array());
  }

  private static void shorts(DataOutputStream out, short[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Short.BYTES));
    bytes.asShortBuffer().put(values);
    out.write(bytes.array());
  }

  /** Reads what {@link #write} wrote; the bytes were checked before. */
  static ConnectionIndex read(DataInputStream in, long dataVersion) throws IOException {
    List<EdgeKind> kinds = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      kinds.add(kind(in));
    }
    Dictionary names = names(in);
    EdgeTable edges = new EdgeTable(in.readInt());
    ints(in, edges.from);
    ints(in, edges.to);
    bytes(in, edges.relation.length * Short.BYTES).asShortBuffer().get(edges.relation);
    ints(in, edges.firstDay);
    ints(in, edges.lastDay);
    bytes(in, edges.witnesses.length).get(edges.witnesses);
    edges.loose.or(BitSet.valueOf(bytes(in, in.readInt())));
    edges.fill(edges.from.length);
    return new ConnectionIndex(dataVersion, kinds, names, edges, grounds(in, edges.size()));
  }

  private static EdgeKind kind(DataInputStream in) throws IOException {
    return new EdgeKind(
        in.readUTF(), in.readDouble(), in.readBoolean(), in.readBoolean(), in.readBoolean());
  }

  private static Grounds grounds(DataInputStream in, int edges) throws IOException {
    Dictionary names = names(in);
    int[] evidence = ints(in, edges);
    int[] time = ints(in, edges);
    int more = in.readInt();
    return new Grounds(
        names, evidence, time, new Grounds.More(ints(in, more), ints(in, more), ints(in, more)));
  }

  private static int[] ints(DataInputStream in, int count) throws IOException {
    int[] read = new int[count];
    ints(in, read);
    return read;
  }

  private static Dictionary names(DataInputStream in) throws IOException {
    int size = in.readInt();
    byte[] text = bytes(in, in.readInt()).array();
    int[] blocks = new int[Dictionary.blocksOf(size)];
    ints(in, blocks);
    return new Dictionary(size, text, blocks);
  }

  private static void ints(DataInputStream in, int[] into) throws IOException {
    bytes(in, Math.multiplyExact(into.length, Integer.BYTES)).asIntBuffer().get(into);
  }

  private static ByteBuffer bytes(DataInputStream in, int count) throws IOException {
    byte[] read = in.readNBytes(count);
    if (read.length < count) {
      throw new EOFException();
    }
    return ByteBuffer.wrap(read);
  }
}
