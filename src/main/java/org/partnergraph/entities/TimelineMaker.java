package org.partnergraph.entities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Makes the entries of a timeline from what was read of their nodes. */
record TimelineMaker(Reading reading, TimelineRequest request) {

  private static final Comparator<Dating> ORDER =
      Comparator.comparing(Dating::place)
          .thenComparing(d -> d.extent().latest().orElse(LocalDate.MAX))
          .thenComparing(d -> d.node().getURI());

  Timeline timeline(Node entity, Map<Node, List<TimelineRow>> rows) {
    Map<Boolean, List<TimelineEntry>> entries =
        rows.keySet().stream()
            .map(node -> new Dating(node, extent(node)))
            .filter(dating -> fit(dating.extent()) != Extent.Fit.OUTSIDE)
            .sorted(ORDER)
            .collect(
                Collectors.partitioningBy(
                    Dating::isDated,
                    Collectors.mapping(
                        dating -> entry(dating, rows.getOrDefault(dating.node(), List.of())),
                        Collectors.toList())));
    return new Timeline(
        reading.names().ref(entity),
        entries.getOrDefault(true, List.of()),
        entries.getOrDefault(false, List.of()));
  }

  private Extent extent(Node node) {
    return Extent.of(reading.description(node), reading.vocabulary());
  }

  private Extent.Fit fit(Extent extent) {
    return request.isLimited()
        ? extent.fit(request.since().orElse(LocalDate.MIN), request.until().orElse(LocalDate.MAX))
        : Extent.Fit.INSIDE;
  }

  /**
   * Makes an entry.
   *
   * @param rows all ways in which the node concerns the entity, those that documents state first
   */
  private TimelineEntry entry(Dating dating, List<TimelineRow> rows) {
    Node node = dating.node();
    Vocabulary terms = reading.vocabulary();
    TimelineRow first = rows.get(0);
    List<Node> relations = rows.stream().flatMap(row -> row.relation().stream()).toList();
    return new TimelineEntry(
        reading.names().ref(node),
        reading.names().named(first.what()),
        reading.dates(node),
        text(dating.extent().earliest()),
        text(dating.extent().latest()),
        claim(node),
        relations.stream().flatMap(r -> reading.named(r, terms.role).stream()).distinct().toList(),
        status(node, relations),
        reading.named(node, terms.modality),
        reading.refs(node, terms.attributedTo),
        first.basis(),
        fit(dating.extent()) == Extent.Fit.UNDECIDABLE ? true : null,
        evidence(node, relations));
  }

  /** The status of the relations, where they have one of their own: a planned part in an event. */
  private List<Named> status(Node node, List<Node> relations) {
    Node status = reading.vocabulary().status;
    List<Named> own =
        relations.stream().flatMap(r -> reading.named(r, status).stream()).distinct().toList();
    return own.isEmpty() ? reading.named(node, status) : own;
  }

  private static @Nullable String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  private @Nullable String claim(Node node) {
    List<Node> statements = reading.description(node).values(reading.vocabulary().statement);
    return reading.names().inLanguage(statements).stream()
        .findFirst()
        .map(Node::getLiteralLexicalForm)
        .orElse(null);
  }

  private List<Evidence> evidence(Node node, List<Node> relations) {
    List<Node> bearers = new ArrayList<>(List.of(node));
    bearers.addAll(relations);
    return bearers.stream()
        .flatMap(bearer -> reading.evidence(bearer).stream())
        .collect(Collectors.toMap(Evidence::id, e -> e, (a, b) -> a, java.util.TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  private record Dating(Node node, Extent extent) {
    /** What began on an unknown day stands where it had begun at the latest. */
    LocalDate place() {
      return extent.earliest().or(extent::latest).orElse(LocalDate.MIN);
    }

    boolean isDated() {
      return Stream.of(extent.earliest(), extent.latest()).anyMatch(Optional::isPresent);
    }
  }
}
