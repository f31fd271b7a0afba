package org.partnergraph.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
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
   * How far a condition is met, and by what.
   *
   * @param degree 0 to 1; empty if there are no values
   * @param values those that are as an operand has it
   * @param unmet operands that no value is like
   */
  record Result(OptionalDouble degree, List<Node> values, List<Operand> unmet) {}

  /** The value that is most like an operand. */
  private record Best(double degree, Optional<Node> value) {}

  /**
   * How far a condition is met.
   *
   * @param found the values of the property
   */
  Result agreement(Snapshot snapshot, Condition condition, List<Node> found) {
    List<Operand> operands = condition.operands();
    if (found.isEmpty()) {
      return new Result(OptionalDouble.empty(), List.of(), operands);
    }
    List<Best> best =
        operands.stream().map(o -> best(snapshot, condition.property(), o, found)).toList();
    return new Result(
        degree(condition, best.stream().mapToDouble(Best::degree).toArray()),
        best.stream().flatMap(each -> each.value().stream()).distinct().toList(),
        IntStream.range(0, best.size())
            .filter(i -> best.get(i).value().isEmpty())
            .mapToObj(operands::get)
            .toList());
  }

  private static OptionalDouble degree(Condition condition, double[] each) {
    return switch (condition.quantifier()) {
      case ALL -> DoubleStream.of(each).min();
      case NONE -> OptionalDouble.of(1 - DoubleStream.of(each).max().orElse(0));
      case ANY ->
          condition.property().isShared()
              ? DoubleStream.of(each).average()
              : DoubleStream.of(each).max();
    };
  }

  private Best best(Snapshot snapshot, Property property, Operand operand, List<Node> found) {
    Likeness.To text = Likeness.to(operand.text());
    Best best = new Best(0, Optional.empty());
    for (Node value : found) {
      double degree =
          value.isLiteral()
              ? literal(property, operand, text, value)
              : thing(snapshot, operand, text, value);
      if (degree > best.degree()) {
        best = new Best(degree, Optional.of(value));
      }
    }
    return best;
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
