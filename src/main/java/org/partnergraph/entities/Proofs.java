package org.partnergraph.entities;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.PartialDate;
import org.partnergraph.store.Snapshot;

/** Reads what proves the nodes of an answer: their evidence, dates and documents, with names. */
public final class Proofs {

  private final Reader reader;
  private final Versioned<List<Node>> singleValued;

  /** For the IRIs of one deployment. */
  public Proofs(Namespaces namespaces) {
    reader = new Reader(namespaces);
    Query marks = QueryText.load(Proofs.class, "marks.rq", namespaces);
    singleValued =
        new Versioned<>(
            List.of(), snapshot -> snapshot.column(marks, BindingFactory.empty(), "property"));
  }

  /**
   * Reads in a handful of queries.
   *
   * @param bearers nodes with evidence or dates
   * @param named further nodes that the answer names
   * @param language of labels
   */
  public Found read(
      Snapshot snapshot, Collection<Node> bearers, Collection<Node> named, String language) {
    Map<Node, Description> described = reader.graph.describe(snapshot, new HashSet<>(bearers));
    return found(snapshot, reader.readCircumstances(snapshot, described, named, language));
  }

  /**
   * The same with fewer names: of the further nodes, and of what proves and dates the others.
   *
   * @param bearers nodes with evidence or dates; not named themselves
   */
  public Found readUnnamed(
      Snapshot snapshot, Collection<Node> bearers, Collection<Node> named, String language) {
    Map<Node, Description> described = reader.graph.describe(snapshot, new HashSet<>(bearers));
    return found(snapshot, reader.readProofs(snapshot, described, named, language));
  }

  /** How many of some documents are independent of each other, as of a snapshot. */
  public ToIntFunction<Collection<Node>> independent(Snapshot snapshot) {
    return reader.independent(snapshot);
  }

  private Found found(Snapshot snapshot, Reading reading) {
    return new Found(reading, new ContestedMaker(reading, singleValued.of(snapshot)));
  }

  /** What was read. */
  public static final class Found {

    private final Reading reading;
    private final ContestedMaker contests;

    private Found(Reading reading, ContestedMaker contests) {
      this.reading = reading;
      this.contests = contests;
    }

    /** Id, label and type of a node that was to be named. */
    public EntityRef ref(Node node) {
      return reading.names().ref(node);
    }

    /** The evidence of a node that supports one of some properties. */
    public List<Evidence> evidence(Node bearer, Set<Node> properties) {
      return reading.evidence(bearer, properties);
    }

    /** The dates that documents give a node by one property. */
    public List<PartialDate> dates(Node node, Node property) {
      return reading.description(node).values(property).stream()
          .flatMap(value -> PartialDate.of(value).stream())
          .toList();
    }

    /** The concepts by which a node is qualified, such as its status. */
    public List<Named> named(Node node, Node property) {
      return reading.named(node, property);
    }

    /** The dates of a node, as documents give them. */
    public List<Dated> dates(Node node) {
      return reading.dates(node);
    }

    /** Whether documents contradict each other about one of some properties of a bearer. */
    public boolean isContested(Node bearer, Set<Node> properties) {
      return contests.isContested(reading.description(bearer), properties);
    }

    /** How many of the documents are independent of each other. */
    public int witnesses(Collection<Node> documents) {
      return reading.witnesses(documents);
    }
  }
}
