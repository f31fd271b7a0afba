package org.partnergraph.ingest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.PartialDate;

/**
 * The first and the last day that the dates of each node allow: of {@code cp:date}, {@code
 * cp:begin} and {@code cp:end}. A begin without an end leaves the last day open, and a day on which
 * something is attested leaves both open. Where sources differ, the bounds hold them all.
 */
final class DateBounds {

  private final Graph stated;
  private final Namespaces namespaces;
  private final Map<Node, LocalDate> earliest = new HashMap<>();
  private final Map<Node, LocalDate> latest = new HashMap<>();

  private DateBounds(Graph stated, Namespaces namespaces) {
    this.stated = stated;
    this.namespaces = namespaces;
  }

  /** Sends a {@code cp:earliest} and a {@code cp:latest} of each node that has them to a sink. */
  static void of(Graph stated, Namespaces namespaces, Consumer<Triple> sink) {
    DateBounds bounds = new DateBounds(stated, namespaces);
    bounds.read();
    bounds.earliest.forEach((node, day) -> sink.accept(bounds.triple(node, "earliest", day)));
    bounds.latest.forEach((node, day) -> sink.accept(bounds.triple(node, "latest", day)));
  }

  private void read() {
    each("date", this::begin);
    each("date", this::end);
    each("begin", this::begin);
    each("end", this::end);
  }

  private void each(String property, DateUse use) {
    stated
        .find(Node.ANY, namespaces.term(property), Node.ANY)
        .forEach(
            t -> PartialDate.of(t.getObject()).ifPresent(date -> use.take(t.getSubject(), date)));
  }

  private void begin(Node node, PartialDate date) {
    widen(earliest, node, date.earliest(), (a, b) -> a.isBefore(b) ? a : b);
  }

  private void end(Node node, PartialDate date) {
    widen(latest, node, date.latest(), (a, b) -> a.isAfter(b) ? a : b);
  }

  private static void widen(
      Map<Node, LocalDate> days,
      Node node,
      Optional<LocalDate> day,
      BinaryOperator<LocalDate> wider) {
    day.ifPresent(d -> days.merge(node, d, wider));
  }

  private Triple triple(Node node, String property, LocalDate day) {
    Node literal = NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    return Triple.create(node, namespaces.term(property), literal);
  }

  @FunctionalInterface
  private interface DateUse {
    void take(Node node, PartialDate date);
  }
}
