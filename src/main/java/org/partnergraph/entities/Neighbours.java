package org.partnergraph.entities;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.aggregate.AggregatorFactory;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.jspecify.annotations.Nullable;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Lists what an entity is related to, grouped by kind and paged. */
public final class Neighbours {

  private static final Var COUNT = Var.alloc("count");
  private static final List<String> KIND = List.of("kind", "direction", "part");

  private static final int MOST_LOOKED_UP = 2_000;

  private final Namespaces namespaces;
  private final Reader reader;
  private final EntityQuery neighbours;
  private final NeighbourRows rows;
  private final int mostLookedUp;

  /** For the IRIs of one deployment. */
  public Neighbours(Namespaces namespaces) {
    this(namespaces, MOST_LOOKED_UP);
  }

  /** Asks the query where more statements than these lead to an entity. */
  Neighbours(Namespaces namespaces, int mostLookedUp) {
    this.mostLookedUp = mostLookedUp;
    this.namespaces = namespaces;
    reader = new Reader(namespaces);
    neighbours = EntityQuery.load("neighbours.rq", namespaces);
    rows = new NeighbourRows(namespaces);
  }

  /** The query whose rows a page is made of. */
  public String sparql(Node entity, NeighbourRequest request) {
    return page(entity, request).serialize();
  }

  /** One page of the neighbours of an entity that {@link EntityResolver} found. */
  public Neighbourhood neighbours(Snapshot snapshot, Node entity, NeighbourRequest request) {
    Page page =
        snapshot.count(entity, mostLookedUp + 1) > mostLookedUp
            ? asked(snapshot, entity, request)
            : lookedUp(snapshot, entity, request);
    Reading reading = read(snapshot, entity, page.rows, page.counts.keySet(), request.language());
    long total = page.counts.values().stream().mapToLong(Long::longValue).sum();
    return new Neighbourhood(
        reading.names().ref(entity),
        kinds(page.counts, reading.names()),
        groups(entity, page.rows, reading),
        total,
        next(request, total));
  }

  /**
   * What a page is made of.
   *
   * @param counts of all rows by kind, in their order
   */
  private record Page(List<NeighbourRow> rows, Map<NeighbourRow.Kind, Long> counts) {}

  private Page lookedUp(Snapshot snapshot, Node entity, NeighbourRequest request) {
    List<NeighbourRow> all = rows.of(snapshot, entity);
    if (request.kind().isPresent()) {
      Node kind = namespaces.term(request.kind().get());
      all = all.stream().filter(row -> row.kind().id().equals(kind)).toList();
    }
    return new Page(
        all.stream().skip(request.offset()).limit(request.limit()).toList(), counts(all));
  }

  /** Of a hub, whose rows are too many to be looked up for each page. */
  private Page asked(Snapshot snapshot, Node entity, NeighbourRequest request) {
    List<NeighbourRow> rows =
        snapshot.select(page(entity, request), BindingFactory.empty()).stream()
            .map(NeighbourRow::of)
            .toList();
    return new Page(rows, counts(snapshot, restricted(entity, request)));
  }

  private static @Nullable Integer next(NeighbourRequest request, long total) {
    int next = request.offset() + request.limit();
    return next < total ? next : null;
  }

  private Query restricted(Node entity, NeighbourRequest request) {
    Query all = neighbours.about(entity);
    return request
        .kind()
        .map(kind -> QueryText.withValues(all, "kind", List.of(namespaces.term(kind))))
        .orElse(all);
  }

  private Query page(Node entity, NeighbourRequest request) {
    Query page = restricted(entity, request).cloneQuery();
    page.setLimit(request.limit());
    page.setOffset(request.offset());
    return page;
  }

  private static Map<NeighbourRow.Kind, Long> counts(List<NeighbourRow> all) {
    return all.stream()
        .collect(
            Collectors.groupingBy(NeighbourRow::kind, LinkedHashMap::new, Collectors.counting()));
  }

  /** Counts the rows of a query by kind, in the order of its rows. */
  private static Map<NeighbourRow.Kind, Long> counts(Snapshot snapshot, Query rows) {
    Query query = new Query();
    query.setQuerySelectType();
    for (String variable : KIND) {
      query.addResultVar(variable);
      query.addGroupBy(variable);
      query.addOrderBy(variable, Query.ORDER_ASCENDING);
    }
    query.addResultVar(COUNT, query.allocAggregate(AggregatorFactory.createCount(false)));
    ElementGroup group = new ElementGroup();
    group.addElement(new ElementSubQuery(rows));
    query.setQueryPattern(group);
    query.resetResultVars();
    Map<NeighbourRow.Kind, Long> counts = new LinkedHashMap<>();
    snapshot
        .select(query, BindingFactory.empty())
        .forEach(
            row ->
                counts.put(
                    NeighbourRow.Kind.of(row),
                    ((Number) row.get(COUNT).getLiteralValue()).longValue()));
    return counts;
  }

  private Reading read(
      Snapshot snapshot,
      Node entity,
      List<NeighbourRow> rows,
      Set<NeighbourRow.Kind> kinds,
      String language) {
    Set<Node> nodes = new HashSet<>(List.of(entity));
    rows.forEach(row -> nodes.addAll(row.nodes()));
    Set<Node> named = new HashSet<>(nodes);
    kinds.forEach(kind -> kind.nodes().forEach(named::add));
    return reader.readCircumstances(
        snapshot, reader.graph.describe(snapshot, nodes), named, language);
  }

  private static List<Neighbourhood.KindCount> kinds(
      Map<NeighbourRow.Kind, Long> counts, Names names) {
    return counts.entrySet().stream()
        .map(e -> new Neighbourhood.KindCount(e.getKey().named(names), e.getValue()))
        .toList();
  }

  private static List<Neighbourhood.Group> groups(
      Node entity, List<NeighbourRow> rows, Reading reading) {
    NeighbourMaker maker = new NeighbourMaker(entity, reading);
    Map<NeighbourRow.Kind, List<Neighbour>> groups = new LinkedHashMap<>();
    rows.forEach(
        row ->
            groups
                .computeIfAbsent(row.kind(), kind -> new ArrayList<>())
                .add(maker.neighbour(row)));
    return groups.entrySet().stream()
        .map(e -> new Neighbourhood.Group(e.getKey().named(reading.names()), e.getValue()))
        .toList();
  }
}
