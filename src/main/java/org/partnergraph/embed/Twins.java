package org.partnergraph.embed;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.partnergraph.connect.ConnectionAnswer;
import org.partnergraph.connect.ConnectionAnswer.Step;
import org.partnergraph.connect.Period;
import org.partnergraph.embed.Embedded.Row;
import org.partnergraph.entities.Basis;
import org.partnergraph.entities.Dated;
import org.partnergraph.entities.Timeline;
import org.partnergraph.entities.TimelineEntry;
import org.partnergraph.entities.TimelineRequest;
import org.partnergraph.entities.Timelines;
import org.partnergraph.store.KnowledgeStore;

/** What pictures say, in rows. */
final class Twins {

  private static final String ATTESTED = "attestedOn";

  private final KnowledgeStore store;
  private final Timelines timelines;

  Twins(KnowledgeStore store) {
    this.store = store;
    this.timelines = new Timelines(store.namespaces());
  }

  /** The edges of a graph, those to groups with them. */
  static List<Row> of(EgoGraph graph) {
    return graph.edges().stream()
        .map(
            edge ->
                new Row(
                    label(graph, edge.from()),
                    edge.label(),
                    label(graph, edge.to()),
                    edge.when(),
                    edge.contested() ? "contested" : basis(edge.basis()),
                    edge.evidence()))
        .toList();
  }

  private static String label(EgoGraph graph, String id) {
    return graph.nodes().stream()
        .filter(knot -> knot.id().equals(id))
        .map(EgoGraph.Knot::label)
        .findFirst()
        .orElse(id);
  }

  /** The steps of the best path. */
  static List<Row> of(ConnectionAnswer answer) {
    return answer.paths().stream()
        .limit(1)
        .flatMap(path -> path.steps().stream())
        .map(Twins::row)
        .toList();
  }

  private static Row row(Step step) {
    return new Row(
        step.from().label(),
        step.relation().label(),
        step.to().label(),
        step.when().stream().map(Twins::said).collect(Collectors.joining(" · ")),
        basis(step.basis()),
        step.evidence());
  }

  /**
   * A timeline and the data that it shows.
   *
   * @param version of the data
   */
  record Told(Timeline timeline, long version) {}

  Told timeline(Node entity, Period period, String language) {
    TimelineRequest asked = new TimelineRequest(period.since(), period.until(), language);
    return store.read(
        snapshot -> new Told(timelines.timeline(snapshot, entity, asked), snapshot.version()));
  }

  /** The entries of a timeline. */
  static List<Row> of(Timeline timeline) {
    return Stream.concat(timeline.dated().stream(), timeline.undated().stream())
        .map(entry -> row(timeline.entity().label(), entry))
        .toList();
  }

  private static Row row(String about, TimelineEntry entry) {
    return new Row(
        about,
        entry.what().label(),
        entry.node().label(),
        when(entry.when()),
        entry.status().size() > 1 ? "contested" : basis(entry.basis()),
        entry.evidence());
  }

  /** As the words of pages name it. */
  static String basis(Basis basis) {
    return basis.name().toLowerCase(Locale.ROOT);
  }

  /** A date in words: of the thing itself, or else one on which it was found to be so. */
  static String when(List<Dated> dates) {
    return dates.stream()
        .sorted(Comparator.comparing(date -> date.property().id().equals(ATTESTED)))
        .findFirst()
        .map(Twins::said)
        .orElse("");
  }

  /** A date that is not simply that of the thing says what it is of; words are quoted as such. */
  private static String said(Dated date) {
    String text = Optional.ofNullable(date.text()).orElseGet(() -> "„" + date.value() + "“");
    return date.property().id().equals("date") ? text : date.property().label() + ": " + text;
  }
}
