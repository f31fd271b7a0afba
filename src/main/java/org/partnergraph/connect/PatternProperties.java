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

/** The properties of what must hold in a pattern; what filters ask about is left out. */
final class PatternProperties {

  private PatternProperties() {}

  static Set<Node> of(Query pattern) {
    Set<Node> properties = new HashSet<>();
    ElementWalker.walk(pattern.getQueryPattern(), new OfPattern(properties));
    return Set.copyOf(properties);
  }

  private static final class OfPattern extends ElementVisitorBase {

    private final Set<Node> found;

    OfPattern(Set<Node> found) {
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
        triple.getPath().visit(new OfPath(found));
      } else if (triple.getPredicate().isURI()) {
        found.add(triple.getPredicate());
      }
    }
  }

  private static final class OfPath extends PathVisitorByType {

    private final Set<Node> found;

    OfPath(Set<Node> found) {
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
