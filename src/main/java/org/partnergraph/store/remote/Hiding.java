package org.partnergraph.store.remote;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;

/**
 * Makes a pattern fit for an engine: what the store keeps of itself matches nothing, and terms are
 * written as they are kept there.
 */
final class Hiding extends ElementTransformCopyBase {

  @Override
  public Element transform(ElementTriplesBlock block) {
    ElementPathBlock sent = new ElementPathBlock();
    block.getPattern().forEach(triple -> sent.addTriple(sent(triple)));
    return sent;
  }

  @Override
  public Element transform(ElementPathBlock block) {
    ElementPathBlock sent = new ElementPathBlock();
    block.getPattern().forEach(path -> sent.addTriplePath(sent(path)));
    return sent;
  }

  private static TriplePath sent(TriplePath path) {
    if (path.isTriple()) {
      return new TriplePath(sent(path.asTriple()));
    }
    Path followed = HiddenSteps.in(path.getPath());
    return new TriplePath(
        WireTerms.sent(path.getSubject()), followed, WireTerms.sent(path.getObject()));
  }

  /** SPARQL has prefixes at the beginning only. */
  @Override
  public Element transform(ElementSubQuery given, Query query) {
    query.setPrefixMapping(new PrefixMappingImpl());
    return super.transform(given, query);
  }

  /** Terms are kept in another way there. */
  @Override
  public Element transform(ElementData data) {
    ElementData sent = new ElementData(data.getVars(), new ArrayList<>());
    data.getRows().forEach(row -> sent.add(WireTerms.sent(row)));
    return sent;
  }

  private static Triple sent(Triple triple) {
    return Triple.create(
        WireTerms.sent(triple.getSubject()),
        Meta.isOurs(triple.getPredicate()) ? Meta.NOTHING : triple.getPredicate(),
        WireTerms.sent(triple.getObject()));
  }

  @Override
  public Element transform(ElementGroup group, List<Element> elements) {
    Set<Node> properties = new LinkedHashSet<>();
    Set<Node> graphs = new LinkedHashSet<>();
    elements.forEach(element -> gather(element, properties, graphs));
    List<Element> all = new ArrayList<>(elements);
    properties.forEach(property -> all.add(notOurs(property)));
    graphs.forEach(graph -> all.add(notOurGraph(graph)));
    ElementGroup hiding = new ElementGroup();
    all.forEach(hiding::addElement);
    return hiding;
  }

  private static void gather(Element element, Set<Node> properties, Set<Node> graphs) {
    if (element instanceof ElementPathBlock block) {
      block.getPattern().getList().stream()
          .filter(TriplePath::isTriple)
          .map(TriplePath::getPredicate)
          .filter(Node::isVariable)
          .forEach(properties::add);
    } else if (element instanceof ElementNamedGraph named
        && named.getGraphNameNode().isVariable()) {
      if (named.getElement() instanceof ElementGroup inner && inner.isEmpty()) {
        graphs.add(named.getGraphNameNode());
      }
    }
  }

  private static Element notOurs(Node property) {
    ExprList ours = new ExprList();
    Meta.PROPERTIES.forEach(name -> ours.add(NodeValue.makeNode(name)));
    return new ElementFilter(new E_NotOneOf(new ExprVar(Var.alloc(property)), ours));
  }

  private static Element notOurGraph(Node graph) {
    return new ElementFilter(
        new E_NotEquals(new ExprVar(Var.alloc(graph)), NodeValue.makeNode(Meta.GRAPH)));
  }
}
