package org.partnergraph.entities;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Tells the life of an entity in the order of its dates, as precisely as they are known. */
public final class Timelines {

  private final Namespaces namespaces;
  private final Reader reader;
  private final EntityQuery timeline;

  /** For the IRIs of one deployment. */
  public Timelines(Namespaces namespaces) {
    this.namespaces = namespaces;
    reader = new Reader(namespaces);
    timeline = EntityQuery.load("timeline.rq", namespaces);
  }

  /**
   * The query whose rows are the nodes of a timeline and how each concerns the entity. Which nodes
   * fall into the days that were asked for follows from all that is said of them: with such days,
   * the query names those that do.
   */
  public String sparql(Node entity, TimelineRequest request, Timeline found) {
    Query all = timeline.about(entity);
    List<Node> nodes =
        Stream.concat(found.dated().stream(), found.undated().stream())
            .map(entry -> namespaces.entity(entry.node().id()))
            .toList();
    return (request.isLimited() ? QueryText.withValues(all, "node", nodes) : all).serialize();
  }

  /** The timeline of an entity that {@link EntityResolver} found; at most 2000 rows of it. */
  public Timeline timeline(Snapshot snapshot, Node entity, TimelineRequest request) {
    Map<Node, List<TimelineRow>> rows = rows(snapshot, entity);
    Set<Node> nodes = new HashSet<>(rows.keySet());
    Set<Node> named = new HashSet<>(List.of(entity));
    for (TimelineRow row : rows.values().stream().flatMap(List::stream).toList()) {
      row.relation().ifPresent(nodes::add);
      named.add(row.what());
    }
    Map<Node, Description> described = reader.graph.describe(snapshot, nodes);
    Reading reading = reader.readCircumstances(snapshot, described, named, request.language());
    return new TimelineMaker(reading, request).timeline(entity, rows);
  }

  private Map<Node, List<TimelineRow>> rows(Snapshot snapshot, Node entity) {
    Map<Node, List<TimelineRow>> rows = new LinkedHashMap<>();
    snapshot
        .select(timeline.about(entity), BindingFactory.empty())
        .forEach(
            row ->
                rows.computeIfAbsent(row.get("node"), node -> new ArrayList<>())
                    .add(TimelineRow.of(row)));
    return rows;
  }
}
