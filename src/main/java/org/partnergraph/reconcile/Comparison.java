package org.partnergraph.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.reconcile.Condition.Operand;
import org.partnergraph.search.Likeness;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.PartialDate;
import org.partnergraph.store.Snapshot;

/** Compares what a query says of an entity with what the graph says of it. */
final class Comparison {

  private static final RDFDatatype EDTF = new BaseDatatype("http://id.loc.gov/datatypes/edtf/EDTF");

  /** Texts less like each other than this are different. */
  private static final double ALIKE = 0.8;

  private final Namespaces namespaces;
  private final Values values;

  Comparison(Namespaces namespaces, Values values) {
    this.namespaces = namespaces;
    this.values = values;
  }

  /**
   * How far a condition is met.
   *
   * @param found the values of the property
   * @return 0 to 1; empty if there are no values
   */
  OptionalDouble agreement(Snapshot snapshot, Condition condition, List<Node> found) {
    if (found.isEmpty()) {
      return OptionalDouble.empty();
    }
    double[] each =
        condition.operands().stream()
            .mapToDouble(operand -> best(snapshot, condition.property(), operand, found))
            .toArray();
    return switch (condition.quantifier()) {
      case ALL -> DoubleStream.of(each).min();
      case NONE -> OptionalDouble.of(1 - DoubleStream.of(each).max().orElse(0));
      case ANY ->
          condition.property().isShared()
              ? DoubleStream.of(each).average()
              : DoubleStream.of(each).max();
    };
  }

  private double best(Snapshot snapshot, Property property, Operand operand, List<Node> found) {
    Likeness.To text = Likeness.to(operand.text());
    return found.stream()
        .mapToDouble(
            value ->
                value.isLiteral()
                    ? literal(property, operand, text, value)
                    : thing(snapshot, operand, text, value))
        .max()
        .orElse(0);
  }

  private static double literal(Property property, Operand operand, Likeness.To text, Node value) {
    String lexical = value.getLiteralLexicalForm();
    if (property.source() == Property.Source.COORDINATES) {
      return Position.parse(operand.text())
          .flatMap(asked -> Position.parse(lexical).map(asked::agreement))
          .orElse(0.0);
    }
    if (property.source() == Property.Source.WIKIDATA) {
      String asked = operand.id().orElse(operand.text());
      return Wikidata.id(asked.strip()).filter(lexical::equals).isPresent() ? 1 : 0;
    }
    Optional<PartialDate> date = PartialDate.of(value);
    if (date.isPresent()) {
      return date(operand.text()).filter(date.get()::agreesWith).isPresent() ? 1 : 0;
    }
    double like = text.of(lexical).percent() / 100.0;
    return like >= ALIKE ? like : 0;
  }

  /** A date as a table has it: a day, a month or a year, perhaps with a time of the day. */
  private static Optional<PartialDate> date(String text) {
    String day = text.strip().replaceFirst("T.*$", "");
    return PartialDate.of(NodeFactory.createLiteralDT(day, EDTF));
  }

  private double thing(Snapshot snapshot, Operand operand, Likeness.To text, Node value) {
    String asked = operand.id().orElse(operand.text()).strip();
    if (isId(snapshot, asked, value)) {
      return 1;
    }
    boolean named =
        operand.id().isEmpty()
            && values.names(snapshot, value).stream()
                .anyMatch(name -> text.of(name).kind() == Likeness.Kind.WHOLE);
    return named ? 1 : 0;
  }

  private boolean isId(Snapshot snapshot, String asked, Node value) {
    String iri = namespaces.rebase(asked);
    return value.getURI().equals(iri)
        || namespaces.localId(value.getURI()).filter(asked::equals).isPresent()
        || Wikidata.id(asked)
            .filter(id -> values.items(snapshot, value).anyMatch(id::equals))
            .isPresent();
  }
}
