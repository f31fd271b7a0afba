package org.partnergraph.store.remote;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.UpdateFactory;

/**
 * The updates that take an announced commit back. The first puts another name in the place of the
 * announcement, which ends or prevents all parts of the commit and its completion; of the two, one
 * gets through. Then each part is undone, and at last that name is taken away. To send any of them
 * again changes nothing.
 *
 * @param commit that is withdrawn
 * @param removed statements that a part of it removed
 * @param added statements that it added
 */
record Withdrawal(Node commit, List<Quad> removed, List<Quad> added) {

  private static final String MARK = "#withdrawn";

  /** Of the text of a part. What the last part says of the store itself is not done yet. */
  static Withdrawal of(Node commit, String part) {
    UpdateModify written = (UpdateModify) UpdateFactory.create(part).getOperations().get(0);
    return new Withdrawal(commit, data(written.getDeleteQuads()), data(written.getInsertQuads()));
  }

  private static List<Quad> data(List<Quad> quads) {
    return quads.stream().filter(quad -> !Meta.isOurs(quad.getGraph())).toList();
  }

  /** What is pending in the place of a commit while it is withdrawn. */
  static Node name(Node commit) {
    return NodeFactory.createURI(commit.getURI() + MARK);
  }

  /** The commit that is pending, or that is being withdrawn. */
  static Node commit(Node pending) {
    String name = pending.getURI();
    return name.endsWith(MARK)
        ? NodeFactory.createURI(name.substring(0, name.length() - MARK.length()))
        : pending;
  }

  static String beginning(Node commit) {
    Quad announced = pending(commit);
    return CommitRequest.operation(
        List.of(announced), List.of(pending(name(commit))), CommitRequest.when(announced));
  }

  static String end(Node commit) {
    Quad withdrawn = pending(name(commit));
    return CommitRequest.operation(List.of(withdrawn), List.of(), CommitRequest.when(withdrawn));
  }

  /** Undoes the part. */
  String whole() {
    return undoing(added, removed);
  }

  /** The same for each of its statements. */
  List<String> single() {
    List<String> all = new ArrayList<>();
    added.forEach(quad -> all.add(undoing(List.of(quad), List.of())));
    removed.forEach(quad -> all.add(undoing(List.of(), List.of(quad))));
    return all;
  }

  private String undoing(List<Quad> deleted, List<Quad> inserted) {
    return CommitRequest.operation(deleted, inserted, CommitRequest.when(pending(name(commit))));
  }

  private static Quad pending(Node name) {
    return CommitRequest.own(Meta.STORE, Meta.PENDING, name);
  }
}
