package org.partnergraph.connect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/** Edges in the order in which the patterns give them; makes the sorted columns of them. */
final class EdgeRows {

  private final Terms terms;
  private final Numbering nodes;
  private final Numbering bearers;
  private final Numbering documents;
  private final Ints from = new Ints();
  private final Ints to = new Ints();
  private final Ints relation = new Ints();
  private final Ints firstDay = new Ints();
  private final Ints lastDay = new Ints();
  private final BitSet loose = new BitSet();
  private final Ints evidence = new Ints();
  private final Ints time = new Ints();
  private final Ints document = new Ints();

  EdgeRows(Terms terms) {
    this.terms = terms;
    this.nodes = new Numbering(terms);
    this.bearers = new Numbering(terms);
    this.documents = new Numbering(terms);
  }

  /**
   * Adds an edge. Its ends and all else are numbers of terms, {@link Terms#NONE} where there is
   * none.
   *
   * @param bearer of its evidence
   * @param when whose dates are its time
   * @param proof a document that proves it, one of perhaps several in as many rows
   */
  void add(int source, int target, int kind, Days days, int bearer, int when, int proof) {
    from.add(nodes.of(source));
    to.add(nodes.of(target));
    relation.add(kind);
    firstDay.add(days.first());
    lastDay.add(days.last());
    loose.set(lastDay.size() - 1, days.loose());
    evidence.add(ground(bearer));
    time.add(ground(when));
    document.add(proof == Terms.NONE ? Grounds.NONE : documents.of(proof));
  }

  private int ground(int term) {
    return term == Terms.NONE || !terms.node(term).isURI() ? Grounds.NONE : bearers.of(term);
  }

  /**
   * The index of all rows added; the rows cannot be used again.
   *
   * @param independent how many of some documents are
   */
  ConnectionIndex index(
      long dataVersion, List<Relation> relations, ToIntFunction<Collection<Node>> independent) {
    Numbering.Numbered entities = nodes.sorted();
    from.replace(entities.ids());
    to.replace(entities.ids());
    Numbering.Numbered behind = bearers.sorted();
    evidence.replace(behind.ids());
    time.replace(behind.ids());
    int[] order = order(entities.names().size(), relations, behind.names().size());
    EdgeTable table = new EdgeTable(order.length);
    GroundRows grounds = new GroundRows(order.length, behind.names());
    WitnessCount proofs = new WitnessCount(documents, independent);
    for (int row : order) {
      short kind = (short) relation.get(row);
      table.add(from.get(row), to.get(row), kind, days(row));
      grounds.add(table.size() - 1, evidence.get(row), time.get(row));
      table.prove(proofs.with(table.size() - 1, document.get(row)));
    }
    List<EdgeKind> kinds = relations.stream().map(EdgeKind::of).toList();
    return new ConnectionIndex(
        dataVersion, kinds, entities.names(), table.trimmed(), grounds.made());
  }

  private Days days(int row) {
    return new Days(firstDay.get(row), lastDay.get(row), loose.get(row));
  }

  /** By the first day; then loose rows, undated ones last. */
  private int rank(int row, int[] days) {
    Days held = days(row);
    if (held.loose()) {
      return days.length;
    }
    return held.told() ? Arrays.binarySearch(days, held.first()) : days.length + 1;
  }

  /** Rows that say the same follow each other. */
  private int[] order(int size, List<Relation> relations, int behind) {
    for (int row = 0; row < from.size(); row++) {
      if (relations.get(relation.get(row)).symmetric() && from.get(row) > to.get(row)) {
        Ints.swap(from, to, row);
      }
    }
    int[] days = IntStream.range(0, from.size()).map(firstDay::get).sorted().distinct().toArray();
    return new Ordering(from.size())
        .by(row -> document.get(row) - Grounds.NONE, documents.size() - Grounds.NONE)
        .by(row -> time.get(row) - Grounds.NONE, behind - Grounds.NONE)
        .by(row -> evidence.get(row) - Grounds.NONE, behind - Grounds.NONE)
        .by(row -> rank(row, days), days.length + 2)
        .by(relation::get, relations.size())
        .by(to::get, size)
        .by(from::get, size)
        .items();
  }
}
