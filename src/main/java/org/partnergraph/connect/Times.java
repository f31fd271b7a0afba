package org.partnergraph.connect;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.PartialDate;
import org.partnergraph.store.Snapshot;

/**
 * The days at which nodes may hold. What lasts and has no known beginning may have held ever before
 * its end, and what was only seen, or has no date with a year, at any time; what happened by some
 * day counts at that day alone.
 */
final class Times {

  private static final Var NODE = Var.alloc("node");
  private static final Var EARLIEST = Var.alloc("earliest");
  private static final Var LATEST = Var.alloc("latest");
  private static final Var SEEN = Var.alloc("seen");

  private final Map<Node, Days> days = new HashMap<>();
  private final Set<Node> happened = new HashSet<>();
  private final Map<Node, Days> firsts = new HashMap<>();
  private final Map<Node, Days> lasts = new HashMap<>();

  private Times() {}

  /** The queries that read them. */
  record Queries(Query dates, Query happenings) {

    static Queries load(Namespaces namespaces) {
      return new Queries(
          QueryText.load(Times.class, "dates.rq", namespaces),
          QueryText.load(Times.class, "happenings.rq", namespaces));
    }
  }

  static Times read(Snapshot snapshot, Queries queries) {
    Times times = new Times();
    try (QueryExec execution = snapshot.query(queries.dates, BindingFactory.empty())) {
      execution.select().forEachRemaining(times::add);
    }
    try (QueryExec execution = snapshot.query(queries.happenings, BindingFactory.empty())) {
      execution.select().forEachRemaining(row -> times.happened.add(row.get(NODE)));
    }
    times.happened.forEach(
        node -> times.days.computeIfPresent(node, (known, span) -> span.happened()));
    return times;
  }

  /** Days without an end on either side where nothing is known; what lasts may hold on any. */
  Days of(@Nullable Node node) {
    if (node == null) {
      return Days.UNKNOWN;
    }
    return days.getOrDefault(
        node, happened.contains(node) ? Days.UNKNOWN : Days.UNKNOWN.unbounded());
  }

  private void add(Binding row) {
    Days first = side(row.get(EARLIEST), firsts, date -> date.earliest().map(Times::from));
    Days last = side(row.get(LATEST), lasts, date -> date.latest().map(Times::until));
    Days both = first.and(last);
    days.merge(row.get(NODE), row.contains(SEEN) ? both.unbounded() : both, Days::and);
  }

  /** The same dates come again and again, and reading one takes longer than finding it. */
  private static Days side(
      @Nullable Node date, Map<Node, Days> known, Function<PartialDate, Optional<Days>> read) {
    return date == null
        ? Days.UNKNOWN
        : known.computeIfAbsent(
            date, text -> PartialDate.of(text).flatMap(read).orElse(Days.UNKNOWN));
  }

  private static Days from(LocalDate day) {
    return Days.from(Math.toIntExact(day.toEpochDay()));
  }

  private static Days until(LocalDate day) {
    return Days.until(Math.toIntExact(day.toEpochDay()));
  }
}
