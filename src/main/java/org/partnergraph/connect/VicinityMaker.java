package org.partnergraph.connect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Evidence;
import org.partnergraph.entities.Extent;
import org.partnergraph.entities.Named;
import org.partnergraph.entities.Proofs;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Says the edges of a walk in words, each with what proves it. */
record VicinityMaker(
    ConnectionIndex index, Relations relations, Namespaces namespaces, Proofs proofs) {

  private static final List<String> SEEN = List.of("attestedOn", "dateUnlabelled");
  private static final List<String> DATES = List.of("date", "begin", "end", "attestedOn");

  Vicinity vicinity(Snapshot snapshot, VicinityRequest request) {
    Map<Node, Boolean> otherwise = new HashMap<>();
    VicinityWalk walk =
        VicinityWalk.of(
            index,
            request,
            edge ->
                index.grounds().of(edge).times().stream()
                    .anyMatch(time -> otherwise.computeIfAbsent(time, t -> isSeen(snapshot, t))));
    Map<Link, Backing> backings = new HashMap<>();
    List<Link> links = new ArrayList<>();
    Presence present = new Presence(index, snapshot);
    for (int edge : walk.heaviest(Vicinity.MOST_BONDS).stream().filter(present::of).toList()) {
      Link link = AnswerMaker.link(index, relations, edge);
      links.add(link);
      backings.put(link, index.grounds().of(edge));
    }
    AnswerMaker maker = maker(snapshot, request, links, backings);
    List<Link> timely = links.stream().filter(link -> request.allows(extent(maker, link))).toList();
    Map<String, Integer> degrees = new HashMap<>();
    walk.degrees().forEach((node, degree) -> degrees.put(id(node), degree));
    return new Vicinity(
        index.dataVersion(),
        maker.proofs().ref(request.centre()),
        timely.stream().map(link -> bond(maker, link)).toList(),
        walk.total() - links.size() + timely.size(),
        degrees);
  }

  /**
   * Whether a document has a day on which something held, or a date without saying of what: beside
   * other dates the index has none such.
   */
  private boolean isSeen(Snapshot snapshot, Node time) {
    return SEEN.stream()
        .map(namespaces::term)
        .anyMatch(property -> !snapshot.find(Node.ANY, time, property, Node.ANY).isEmpty());
  }

  private String id(Node node) {
    return namespaces.localId(node.getURI()).orElse(node.getURI());
  }

  private AnswerMaker maker(
      Snapshot snapshot, VicinityRequest request, List<Link> links, Map<Link, Backing> backings) {
    Set<Node> bearers = new HashSet<>();
    backings.values().forEach(backing -> bearers.addAll(backing.bearers()));
    backings.values().forEach(backing -> bearers.addAll(backing.times()));
    Set<Node> named = new HashSet<>(Set.of(request.centre()));
    links.forEach(link -> named.addAll(List.of(link.from(), link.to())));
    Proofs.Found found = proofs.readUnnamed(snapshot, bearers, named, request.language());
    return new AnswerMaker(
        index, relations, namespaces, found, backings, request.language(), Period.ALL);
  }

  private static Extent extent(AnswerMaker maker, Link link) {
    return maker.extent(maker.backing(link).times());
  }

  private static @Nullable String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  private Vicinity.Bond bond(AnswerMaker maker, Link link) {
    Backing backing = maker.backing(link);
    Relation relation = link.relation();
    When when = maker.when(backing.times());
    Extent extent = extent(maker, link);
    String language = maker.language();
    Proofs.Found found = maker.proofs();
    Sentences words = maker.sentences();
    EntityRef from = found.ref(link.from());
    EntityRef to = found.ref(link.to());
    List<Evidence> evidence = maker.evidence(link, backing.bearers());
    return new Vicinity.Bond(
        from,
        to,
        new Named(relation.id(), relation.label().in(language)),
        relation.inverse().in(language),
        relation.weight(),
        text(extent.earliest()),
        text(extent.latest()),
        maker.dates(backing.times()),
        when.phrase(language).orElse(""),
        relation.basis(evidence),
        isContested(found, relation, backing),
        named(found, backing, "status"),
        named(found, backing, "kind"),
        words.clause(relation, from, to, when),
        words.again(relation, from, to, when),
        evidence);
  }

  /** Whether documents contradict each other about the link itself or about when it was. */
  private boolean isContested(Proofs.Found found, Relation relation, Backing backing) {
    Set<Node> meant = new HashSet<>(relation.properties());
    DATES.forEach(date -> meant.add(namespaces.term(date)));
    return nodes(backing).anyMatch(node -> found.isContested(node, meant));
  }

  private List<Named> named(Proofs.Found found, Backing backing, String property) {
    return nodes(backing)
        .flatMap(node -> found.named(node, namespaces.term(property)).stream())
        .distinct()
        .toList();
  }

  private static Stream<Node> nodes(Backing backing) {
    return Stream.of(backing.bearers(), backing.times()).flatMap(Set::stream).distinct();
  }
}
