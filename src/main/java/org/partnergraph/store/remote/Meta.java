package org.partnergraph.store.remote;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The names of what a store keeps of itself, in a graph of its own: the version of its last commit
 * and that commit, and of each commit its version, its time and the graphs it touched. Of a commit
 * too large for one request also its parts, until all are written.
 */
final class Meta {

  /** With which everything begins that a store needs for itself. */
  static final String BASE = "urn:x-partnergraph:";

  static final Node GRAPH = name("store-graph");
  static final Node STORE = name("store");
  static final Node VERSION = name("version");
  static final Node HEAD = name("head");
  static final Node BASE_IRI = name("base");
  static final Node TIME = name("committed");
  static final Node TOUCHED = name("touched");
  static final Node PENDING = name("pending");
  static final Node PART = name("part");
  static final Node NUMBER = name("number");
  static final Node TEXT = name("text");

  /** A property that nothing has. */
  static final Node NOTHING = name("nothing");

  /** The properties of all that stands in that graph. */
  static final List<Node> PROPERTIES =
      List.of(VERSION, HEAD, BASE_IRI, TIME, TOUCHED, PENDING, PART, NUMBER, TEXT);

  private static final Set<Node> ALL =
      Set.copyOf(Stream.concat(Stream.of(GRAPH, STORE), PROPERTIES.stream()).toList());

  private Meta() {}

  /** Whether a name belongs to that graph and to nothing else. */
  static boolean isOurs(Node node) {
    return ALL.contains(node);
  }

  private static Node name(String local) {
    return NodeFactory.createURI(BASE + local);
  }
}
