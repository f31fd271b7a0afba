package org.partnergraph.connect;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.partnergraph.entities.Evidence;
import org.partnergraph.entities.Named;
import org.partnergraph.entities.Proofs;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.PartialDate;

/** Makes edges of ties and what stands behind them. */
record EdgeMaker(Proofs.Found found, Namespaces namespaces, String language) {

  Network.Edge edge(Tie tie, Backing backing) {
    Relation relation = tie.relation();
    List<Evidence> evidence = evidence(relation, backing.bearers());
    return new Network.Edge(
        found.ref(tie.from()).id(),
        found.ref(tie.to()).id(),
        relation.id(),
        relation.label().in(language),
        relation.symmetric(),
        dates(backing.times(), "begin", "date"),
        dates(backing.times(), "end", "date"),
        dates(backing.times(), "attestedOn"),
        status(backing),
        relation.basis(evidence),
        documents(evidence));
  }

  private String dates(Collection<Node> times, String... properties) {
    List<String> texts =
        Stream.of(properties)
            .map(namespaces::term)
            .flatMap(p -> times.stream().flatMap(node -> found.dates(node, p).stream()))
            .distinct()
            .sorted(PartialDate.IN_TIME)
            .map(EdgeMaker::edtf)
            .distinct()
            .toList();
    return texts.size() < 2
        ? String.join("", texts)
        : texts.stream().collect(Collectors.joining(",", "[", "]"));
  }

  /** EDTF writes a day of no stated year with a masked year. */
  private static String edtf(PartialDate date) {
    return date.precision() == PartialDate.Precision.DAY_WITHOUT_YEAR
        ? date.text().replaceFirst("^--", "XXXX-")
        : date.text();
  }

  private List<String> status(Backing backing) {
    Node status = namespaces.term("status");
    return Stream.of(backing.bearers(), backing.times())
        .flatMap(Collection::stream)
        .flatMap(node -> found.named(node, status).stream())
        .map(Named::id)
        .distinct()
        .sorted()
        .toList();
  }

  private List<Evidence> evidence(Relation relation, Collection<Node> bearers) {
    return bearers.stream()
        .flatMap(bearer -> found.evidence(bearer, relation.properties()).stream())
        .toList();
  }

  private static List<String> documents(List<Evidence> evidence) {
    return evidence.stream().map(words -> words.document().id()).distinct().sorted().toList();
  }
}
