package org.partnergraph.connect;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.partnergraph.entities.Basis;
import org.partnergraph.entities.Evidence;
import org.partnergraph.query.LocalText;

/**
 * One kind of link between two entities; one file of {@code queries/relations}.
 *
 * @param id the file's name without its ending
 * @param weight how much such a link means, above 0 and up to 1
 * @param symmetric whether it reads the same both ways
 * @param timeless whether a link without a date holds at any time
 * @param document whether it leads to a document, and so is used only where documents are allowed
 * @param within whether {@code ?from} belongs to {@code ?to}, as an event to the partnership in
 *     whose framework it takes place: {@code ?to} joins no more things by it
 * @param basis what a link rests on at best: stated by documents, derived or inferred
 * @param label what it is, read from the one end to the other
 * @param inverse the same, read the other way
 * @param clauses how it is told
 * @param pattern rows of {@code ?from ?to ?bearer ?when}: a link, the node that carries its
 *     evidence, and the node whose dates are its time; {@code ?when} may be unbound
 * @param properties by which the pattern reads the graph; of all evidence of a link's bearer, that
 *     which {@code cp:supports} one of these proves the link
 */
public record Relation(
    String id,
    double weight,
    boolean symmetric,
    boolean timeless,
    boolean document,
    boolean within,
    Basis basis,
    LocalText label,
    LocalText inverse,
    Clauses clauses,
    Query pattern,
    Set<Node> properties) {

  private static final String CONCLUDED = "certainty-inferred";

  /** Takes a copy of the properties in an order, so that the same file is told alike each time. */
  public Relation {
    SortedSet<Node> sorted = new TreeSet<>(Comparator.comparing(Node::getURI));
    sorted.addAll(properties);
    properties = Collections.unmodifiableSortedSet(sorted);
  }

  /** What a link with this evidence rests on: an editor's conclusion where no words say more. */
  Basis basis(Collection<Evidence> evidence) {
    boolean concluded =
        basis == Basis.STATED
            && !evidence.isEmpty()
            && evidence.stream().allMatch(words -> words.certainty().id().equals(CONCLUDED));
    return concluded ? Basis.INFERRED : basis;
  }
}
