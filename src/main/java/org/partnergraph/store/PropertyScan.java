package org.partnergraph.store;

import java.nio.ByteBuffer;
import java.util.Iterator;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;

/**
 * All statements of a property by the keys that TDB2 gives to terms: looking up a term by its key
 * is most of the time of a scan. Valid only as long as the snapshot that it came from.
 */
public final class PropertyScan {

  private static final int SUBJECT = 1;
  private static final int VALUE = 3;

  private final NodeTupleTable quads;
  private final NodeTable terms;
  private final PropertyFunctionRegistry functions;
  private final ByteBuffer buffer = ByteBuffer.allocate(NodeId.SIZE);

  PropertyScan(DatasetGraphTDB data, PropertyFunctionRegistry functions) {
    this.functions = functions;
    quads = data.getQuadTable().getNodeTupleTable();
    terms = quads.getNodeTable();
  }

  /** Who takes statements; the same term has the same key. */
  public interface Use {

    /** Takes the keys of subject and value. */
    void take(long subject, long value);
  }

  /** Gives each statement of a property, again for each named graph in which it stands. */
  public void each(Node property, Use use) {
    NodeId id = terms.getNodeIdForNode(property);
    if (NodeId.isDoesNotExist(id)) {
      return;
    }
    NodeId any = NodeId.NodeIdAny;
    Iterator<Tuple<NodeId>> found = quads.find(any, any, id, any);
    while (found.hasNext()) {
      Tuple<NodeId> quad = found.next();
      use.take(key(quad.get(SUBJECT)), key(quad.get(VALUE)));
    }
  }

  /** Whether a query would take a property for a function, and not for what is stated. */
  public boolean isFunction(Node property) {
    return property.isURI() && functions.manages(property.getURI());
  }

  private long key(NodeId id) {
    NodeIdFactory.set(id, buffer, 0);
    return buffer.getLong(0);
  }

  /** The term of a key. */
  public Node term(long key) {
    buffer.putLong(0, key);
    return terms.getNodeForNodeId(NodeIdFactory.get(buffer, 0));
  }
}
