package org.partnergraph.store.remote;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.partnergraph.store.StoredTerm;
import org.partnergraph.store.remote.KnownStatements.About;
import org.partnergraph.store.remote.KnownStatements.Said;

/**
 * Reads that ask once for all that is said about a term, and remember it until they are told to
 * forget: an answer looks dozens of terms up, and each several times.
 */
final class RememberingReads extends RemoteReads {

  /** Subjects of one request. */
  private static final int BATCH = 50;

  private static final int MOST_OF_BATCH = 5_000;

  /** Of more, what was read first would be forgotten before it is looked up. */
  private static final int MOST_EXPECTED = 2_500;

  private volatile KnownStatements known = new KnownStatements();

  RememberingReads(Engine engine) {
    super(engine);
  }

  /** Another commit is there. What is still being read of the one before is not remembered. */
  void forget() {
    known = new KnownStatements();
  }

  /** Reads together what is not known yet of some subjects. */
  void expect(Collection<Node> subjects) {
    KnownStatements into = known;
    List<Node> unknown =
        subjects.stream()
            .filter(node -> node.isURI() && !into.has(new About(node, true)))
            .distinct()
            .toList();
    int most = Math.min(unknown.size(), MOST_EXPECTED);
    for (int i = 0; i < most; i += BATCH) {
      read(unknown.subList(i, Math.min(i + BATCH, most)), into);
    }
  }

  /** Where they have too much for one answer, each half is read by itself. */
  private void read(List<Node> subjects, KnownStatements into) {
    List<Quad> quads = Iter.toList(about(subjects, MOST_OF_BATCH + 1L));
    if (quads.size() > MOST_OF_BATCH) {
      if (subjects.size() > 1) {
        int half = subjects.size() / 2;
        read(subjects.subList(0, half), into);
        read(subjects.subList(half, subjects.size()), into);
      }
      return;
    }
    Map<Node, List<Quad>> said = quads.stream().collect(Collectors.groupingBy(Quad::getSubject));
    for (Node node : subjects) {
      into.put(new About(node, true), Said.of(said.getOrDefault(node, List.of()).iterator()));
    }
  }

  @Override
  Iterator<Quad> found(Node graph, Node subject, Node property, Node value, long limit) {
    if (isTerm(subject)) {
      Said said = said(new About(subject, true), subject, Node.ANY);
      if (said.isWhole()) {
        return matching(said, graph, property, value);
      }
    } else if (isTerm(value) && !value.isLiteral()) {
      Said said = said(new About(value, false), Node.ANY, value);
      if (said.isWhole()) {
        return matching(said, graph, property, value);
      }
    }
    return super.found(graph, subject, property, value, limit);
  }

  private Said said(About term, Node subject, Node value) {
    return known.about(
        term,
        () ->
            Said.of(
                super.found(Node.ANY, subject, Node.ANY, value, KnownStatements.MOST_OF_ONE + 1L)));
  }

  private static boolean isTerm(Node node) {
    return node != null && node.isConcrete();
  }

  private static Iterator<Quad> matching(Said said, Node graph, Node property, Node value) {
    Node kept = isTerm(value) ? StoredTerm.of(value) : value;
    return said.quads().stream()
        .filter(
            quad ->
                isIn(graph, quad.getGraph())
                    && isIn(property, quad.getPredicate())
                    && isIn(kept, quad.getObject()))
        .iterator();
  }

  private static boolean isIn(Node asked, Node there) {
    return !isTerm(asked) || asked.equals(there);
  }
}
