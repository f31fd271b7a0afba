package org.partnergraph.store.remote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.modify.request.QuadAcc;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.update.UpdateRequest;

/**
 * The updates that make a commit. Each is one operation that does nothing unless the store is in
 * the state that it continues, so that of two writers only one gets through (SPARQL 1.1 Update,
 * 3.1.3).
 *
 * @param base the commit before
 * @param next the commit
 */
record CommitRequest(Head base, Head next) {

  private static final Node ANYTHING = Var.alloc("anything");

  /**
   * Makes a store say that nothing was ever committed to it, unless it says something else.
   *
   * @param iris base of the IRIs of the deployment
   */
  static String founding(String iris) {
    Head none = Head.NONE;
    return operation(
        List.of(),
        List.of(
            own(Meta.STORE, Meta.VERSION, number(none.version())),
            own(Meta.STORE, Meta.BASE_IRI, NodeFactory.createURI(iris)),
            head(none)),
        group(absent(Meta.VERSION)));
  }

  /** All of a commit in one. */
  String whole(Delta delta) {
    List<Quad> deleted = new ArrayList<>(List.of(version(base), head(base)));
    List<Quad> inserted = new ArrayList<>(records(delta));
    delta.removed().forEach(quad -> deleted.add(WireTerms.sent(quad)));
    delta.added().forEach(quad -> inserted.add(WireTerms.sent(quad)));
    return operation(deleted, inserted, atBase());
  }

  /** Announces that a commit is going to be written in parts; until it is, no other can be. */
  String announcement() {
    return operation(List.of(), List.of(pending()), atBase());
  }

  /** A part of an announced commit. To send it again changes nothing. */
  String part(Collection<Quad> removed, Collection<Quad> added) {
    return operation(
        removed.stream().map(WireTerms::sent).toList(),
        added.stream().map(WireTerms::sent).toList(),
        when(pending()));
  }

  /** Ends an announced commit after all its parts. */
  String completion(Delta delta) {
    return operation(
        List.of(version(base), head(base), pending()), records(delta), when(pending()));
  }

  /** Keeps the texts of parts, so that anyone can send them again. */
  String kept(int number, String text) {
    Node part = part(next.commit(), number);
    return operation(
        List.of(),
        List.of(
            own(next.commit(), Meta.PART, part),
            own(part, Meta.NUMBER, number(number)),
            own(part, Meta.TEXT, NodeFactory.createLiteralString(text))),
        when(version(base)));
  }

  private static Node part(Node commit, int number) {
    return NodeFactory.createURI(commit.getURI() + "#" + number);
  }

  /** Takes the texts of a commit away that is written. */
  static String forgetting(Node commit, int parts) {
    UpdateRequest all = new UpdateRequest();
    for (int number = 0; number < parts; number++) {
      Node part = part(commit, number);
      QuadAcc pattern = new QuadAcc();
      pattern.addQuad(own(commit, Meta.PART, part));
      pattern.addQuad(own(part, ANYTHING, Var.alloc("value")));
      all.add(new UpdateDeleteWhere(pattern));
    }
    return all.toString();
  }

  private List<Quad> records(Delta delta) {
    List<Quad> records = new ArrayList<>(List.of(version(next), head(next)));
    records.add(own(next.commit(), Meta.VERSION, number(next.version())));
    next.time().ifPresent(time -> records.add(own(next.commit(), Meta.TIME, time(time))));
    delta.graphs().forEach(graph -> records.add(own(next.commit(), Meta.TOUCHED, graph)));
    return records;
  }

  private Element atBase() {
    return group(where(version(base), head(base)), absent(Meta.PENDING));
  }

  private Quad pending() {
    return own(Meta.STORE, Meta.PENDING, next.commit());
  }

  private static Quad version(Head head) {
    return own(Meta.STORE, Meta.VERSION, number(head.version()));
  }

  private static Quad head(Head head) {
    return own(Meta.STORE, Meta.HEAD, head.commit());
  }

  private static Node number(long value) {
    return NodeFactoryExtra.intToNode(value);
  }

  private static Node time(Instant time) {
    return NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime);
  }

  static Quad own(Node subject, Node property, Node value) {
    return Quad.create(Meta.GRAPH, subject, property, value);
  }

  static String operation(Collection<Quad> deleted, Collection<Quad> inserted, Element where) {
    UpdateModify operation = new UpdateModify();
    operation.setHasDeleteClause(!deleted.isEmpty());
    operation.setHasInsertClause(!inserted.isEmpty());
    deleted.forEach(operation.getDeleteAcc()::addQuad);
    inserted.forEach(operation.getInsertAcc()::addQuad);
    operation.setElement(where);
    return new UpdateRequest(operation).toString();
  }

  /** The condition that something stands in the graph of the store. */
  static Element when(Quad quad) {
    return group(where(quad));
  }

  private static Element where(Quad... quads) {
    ElementPathBlock block = new ElementPathBlock();
    for (Quad quad : quads) {
      block.addTriple(quad.asTriple());
    }
    return new ElementNamedGraph(Meta.GRAPH, group(block));
  }

  private static Element absent(Node property) {
    ElementPathBlock block = new ElementPathBlock();
    block.addTriple(Triple.create(Meta.STORE, property, ANYTHING));
    return new ElementFilter(
        new E_NotExists(group(new ElementNamedGraph(Meta.GRAPH, group(block)))));
  }

  private static ElementGroup group(Element... elements) {
    ElementGroup group = new ElementGroup();
    for (Element element : elements) {
      group.addElement(element);
    }
    return group;
  }
}
