package org.partnergraph.query;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Query;

/** The shape of a question's answer. */
public enum Returns {
  /** A table, from SELECT. */
  ROWS,
  /** Statements, from CONSTRUCT or DESCRIBE. */
  GRAPH,
  /** Yes or no, from ASK. */
  ANSWER;

  /** The word for this shape in a header. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean fits(Query query) {
    return switch (this) {
      case ROWS -> query.isSelectType();
      case GRAPH -> query.isConstructType() || query.isDescribeType();
      case ANSWER -> query.isAskType();
    };
  }

  static Optional<Returns> of(String word) {
    return Stream.of(values()).filter(shape -> shape.word().equals(word)).findFirst();
  }
}
