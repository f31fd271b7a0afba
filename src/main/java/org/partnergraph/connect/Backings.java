package org.partnergraph.connect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.partnergraph.store.Snapshot;

/**
 * Finds what stands behind the links of an answer: each relation's pattern, asked for its links.
 */
final class Backings {

  private static final Var FROM = Var.alloc("from");
  private static final Var TO = Var.alloc("to");

  private Backings() {}

  static Map<Link, Backing> of(Snapshot snapshot, Collection<Link> links) {
    Map<Link, Backing> found = new HashMap<>();
    links.stream()
        .distinct()
        .collect(Collectors.groupingBy(Link::relation))
        .forEach((relation, same) -> read(snapshot, relation, same, found));
    return found;
  }

  private static void read(
      Snapshot snapshot, Relation relation, List<Link> links, Map<Link, Backing> found) {
    Query query = relation.pattern().cloneQuery();
    List<Binding> ends = new ArrayList<>();
    links.forEach(link -> ends.add(BindingFactory.binding(FROM, link.from(), TO, link.to())));
    query.setQueryPattern(startingWith(ends, query.getQueryPattern()));
    List<Binding> rows = snapshot.select(query, BindingFactory.empty());
    for (Link link : links) {
      Backing backing = found.computeIfAbsent(link, any -> Backing.none());
      rows.stream().filter(row -> isOf(row, link)).forEach(row -> add(row, backing));
    }
  }

  /**
   * The pattern after its ends. VALUES at the end of the query mean the same, but where the pattern
   * has VALUES of its own, ARQ then reads all rows of the pattern and joins them.
   */
  private static Element startingWith(List<Binding> ends, Element pattern) {
    ElementData values = new ElementData();
    List.of(FROM, TO).forEach(values::add);
    ends.forEach(values::add);
    ElementGroup group = new ElementGroup();
    group.addElement(values);
    if (pattern instanceof ElementGroup whole) {
      whole.getElements().forEach(group::addElement);
    } else {
      group.addElement(pattern);
    }
    return group;
  }

  private static boolean isOf(Binding row, Link link) {
    return link.from().equals(row.get(FROM)) && link.to().equals(row.get(TO));
  }

  /** Adds what a row of a pattern names. */
  static void add(Binding row, Backing backing) {
    Optional.ofNullable(row.get("bearer")).ifPresent(backing.bearers()::add);
    Optional.ofNullable(row.get("when")).ifPresent(backing.times()::add);
  }
}
