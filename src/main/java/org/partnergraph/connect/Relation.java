package org.partnergraph.connect;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.PathVisitorByType;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.partnergraph.entities.Basis;
import org.partnergraph.query.LocalText;

/**
 * One kind of link between two entities; one file of {@code queries/relations}.
 *
 * @param id the file's name without its ending
 * @param weight how much such a link means, above 0 and up to 1
 * @param symmetric whether it reads the same both ways
 * @param timeless whether a link without a date holds at any time
 * @param document whether it leads to a document, and so is used only where documents are allowed
 * @param basis stated by documents, or derived
 * @param label what it is, read from the one end to the other
 * @param inverse the same, read the other way
 * @param sentence a clause with {@code {from}}, {@code {to}} and {@code {when}}
 * @param pattern rows of {@code ?from ?to ?bearer ?when}: a link, the node that carries its
 *     evidence, and the node whose dates are its time; {@code ?when} may be unbound
 */
public record Relation(
    String id,
    double weight,
    boolean symmetric,
    boolean timeless,
    boolean document,
    Basis basis,
    LocalText label,
    LocalText inverse,
    LocalText sentence,
    Query pattern) {

  /**
   * The properties by which the pattern reads the graph. Of all evidence of a link's bearer, that
   * which {@code cp:supports} one of these proves the link.
   */
  public Set<Node> properties() {
    Set<Node> properties = new HashSet<>();
    ElementWalker.walk(pattern.getQueryPattern(), new Properties(properties));
    return Set.copyOf(properties);
  }

  /** Looks at what must hold, not at what is asked about in filters. */
  private static final class Properties extends ElementVisitorBase {

    private final Set<Node> found;

    Properties(Set<Node> found) {
      this.found = found;
    }

    /** A variable predicate is one of the values that it is given. */
    @Override
    public void visit(ElementData values) {
      values.getRows().forEach(row -> row.forEach((name, value) -> addUri(value)));
    }

    private void addUri(Node value) {
      if (value.isURI()) {
        found.add(value);
      }
    }

    @Override
    public void visit(ElementPathBlock block) {
      block.patternElts().forEachRemaining(this::add);
    }

    private void add(TriplePath triple) {
      if (triple.getPath() != null) {
        triple.getPath().visit(new PropertiesOfPath(found));
      } else if (triple.getPredicate().isURI()) {
        found.add(triple.getPredicate());
      }
    }
  }

  private static final class PropertiesOfPath extends PathVisitorByType {

    private final Set<Node> found;

    PropertiesOfPath(Set<Node> found) {
      this.found = found;
    }

    @Override
    public void visitNegPS(P_NegPropSet path) {}

    @Override
    public void visit0(P_Path0 path) {
      found.add(path.getNode());
    }

    @Override
    public void visit1(P_Path1 path) {
      path.getSubPath().visit(this);
    }

    @Override
    public void visit2(P_Path2 path) {
      path.getLeft().visit(this);
      path.getRight().visit(this);
    }
  }
}
