package org.partnergraph.connect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.partnergraph.connect.ConnectionAnswer.Passed;
import org.partnergraph.connect.ConnectionAnswer.Path;
import org.partnergraph.connect.ConnectionAnswer.Scored;
import org.partnergraph.connect.ConnectionAnswer.Step;
import org.partnergraph.entities.Dated;
import org.partnergraph.entities.Evidence;
import org.partnergraph.entities.Extent;
import org.partnergraph.entities.Named;
import org.partnergraph.entities.Proofs;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.PartialDate;

/** Says found paths in words, each clause with what proves it; what paths share is said once. */
final class AnswerMaker {

  private static final int WORDS_OF_DOCUMENT = 3;

  private final ConnectionIndex index;
  private final Relations relations;
  private final Namespaces namespaces;
  private final Proofs.Found proofs;
  private final Map<Link, Backing> backings;
  private final String language;
  private final Period period;
  private final Sentences sentences;
  private final Map<Set<Node>, When> whens = new HashMap<>();
  private final Map<Set<Node>, List<Dated>> dates = new HashMap<>();
  private final Map<Integer, Step> along = new HashMap<>();
  private final Map<Integer, Step> against = new HashMap<>();

  /**
   * For the links of an answer.
   *
   * @param period in which they are to hold; open where that is not asked
   */
  AnswerMaker(
      ConnectionIndex index,
      Relations relations,
      Namespaces namespaces,
      Proofs.Found proofs,
      Map<Link, Backing> backings,
      String language,
      Period period) {
    this.index = index;
    this.relations = relations;
    this.namespaces = namespaces;
    this.proofs = proofs;
    this.backings = backings;
    this.language = language;
    this.period = period;
    this.sentences = new Sentences(language);
  }

  /** The links of some paths. */
  static List<Link> links(ConnectionIndex index, Relations relations, Stream<FoundPath> paths) {
    return paths
        .flatMapToInt(path -> java.util.Arrays.stream(path.edges()))
        .distinct()
        .mapToObj(edge -> link(index, relations, edge))
        .toList();
  }

  static Link link(ConnectionIndex index, Relations relations, int edge) {
    return new Link(
        relations.all().get(index.relation(edge)),
        index.node(index.from(edge)),
        index.node(index.to(edge)),
        edge);
  }

  /** Names and evidence of what the answer shows. */
  Proofs.Found proofs() {
    return proofs;
  }

  String language() {
    return language;
  }

  Sentences sentences() {
    return sentences;
  }

  /** The nodes behind a link. */
  Backing backing(Link link) {
    return backings.getOrDefault(link, Backing.none());
  }

  Path path(FoundPath found) {
    List<Step> steps = new ArrayList<>();
    for (int hop = 0; hop < found.length(); hop++) {
      Step step = step(found.edges()[hop], found.nodes()[hop]);
      steps.add(hop == 0 ? step : step.saying(following(found, hop)));
    }
    int[] bounded = IntStream.of(found.edges()).filter(edge -> !index.loose(edge)).toArray();
    int first = IntStream.of(bounded).map(index::firstDay).max().orElse(EdgeTable.OPEN_FIRST);
    int last = IntStream.of(bounded).map(index::lastDay).min().orElse(EdgeTable.OPEN_LAST);
    boolean apart = first > last;
    boolean untold = !apart && IntStream.of(found.edges()).anyMatch(this::isUntold);
    boolean together = !apart && !untold;
    Set<String> documents =
        steps.stream()
            .flatMap(step -> step.evidence().stream())
            .map(evidence -> evidence.document().id())
            .collect(Collectors.toCollection(TreeSet::new));
    return new Path(
        steps.get(0).from(),
        steps.get(steps.size() - 1).to(),
        steps.size(),
        new Scored(found.score().total(), found.score().parts()),
        together ? day(first, EdgeTable.OPEN_FIRST) : null,
        together ? day(last, EdgeTable.OPEN_LAST) : null,
        steps.stream().anyMatch(step -> step.mayHold() != null) ? true : null,
        untold ? null : together,
        sentences.text(steps.stream().map(Step::sentence).toList()),
        steps.stream().map(Step::basis).max(Comparator.naturalOrder()).orElseThrow(),
        steps.stream().map(Step::allowed).filter(Objects::nonNull).findFirst().orElse(null),
        List.copyOf(documents),
        proofs.witnesses(documents.stream().map(namespaces::entity).toList()),
        steps);
  }

  /** Whether its dates do not tell between which days it held. */
  private boolean isUntold(int edge) {
    return index.undated(edge) ? !index.kind(edge).timeless() : index.loose(edge);
  }

  private Step step(int edge, int start) {
    return index.from(edge) == start
        ? along.computeIfAbsent(edge, link -> step(Way.along(link(index, relations, link))))
        : against.computeIfAbsent(edge, link -> step(Way.against(link(index, relations, link))));
  }

  private Step step(Way way) {
    Link link = way.link();
    Backing backing = backing(link);
    When when = when(backing.times());
    List<Evidence> evidence = evidence(link, backing.bearers());
    return new Step(
        proofs.ref(way.start()),
        relation(link.relation(), way.forward()),
        way.forward() ? Passed.FORWARD : Passed.BACKWARD,
        proofs.ref(way.end()),
        first(link.edge(), when),
        last(link.edge(), when),
        dates(backing.times()),
        isKnown(link.edge(), backing) ? null : true,
        link.relation().basis(evidence),
        link.relation().document() ? ConnectionAnswer.DOCUMENTS : null,
        sentences.clause(told(way), proofs.ref(way.subject()), proofs.ref(way.object())),
        evidence);
  }

  /** Whether it is known to hold when it is to; what holds at any time has no dates. */
  private boolean isKnown(int edge, Backing backing) {
    return period.equals(Period.ALL)
        || (index.undated(edge) && (index.kind(edge).timeless() || !index.loose(edge)))
        || backing.times().stream()
            .anyMatch(node -> new KnownTime(when(Set.of(node))).meets(period));
  }

  /** What is said of a step right after the one before it. */
  private String following(FoundPath found, int hop) {
    Way way = way(found, hop);
    return sentences.after(
        told(way(found, hop - 1)), told(way), proofs.ref(way.subject()), proofs.ref(way.object()));
  }

  private Way way(FoundPath found, int hop) {
    int edge = found.edges()[hop];
    Link link = link(index, relations, edge);
    return index.from(edge) == found.nodes()[hop] ? Way.along(link) : Way.against(link);
  }

  private Sentences.Told told(Way way) {
    Link link = way.link();
    return new Sentences.Told(link.relation(), way.forward(), when(backing(link).times()));
  }

  private Named relation(Relation relation, boolean forward) {
    return new Named(relation.id(), (forward ? relation.label() : relation.inverse()).in(language));
  }

  /** The first day that the dates of an edge can mean; null if they tell none. */
  @Nullable String first(int edge, When when) {
    return when.tellsFirst() ? day(index.firstDay(edge), EdgeTable.OPEN_FIRST) : null;
  }

  /** The last day that the dates of an edge can mean; null if they tell none. */
  @Nullable String last(int edge, When when) {
    return when.tellsLast() ? day(index.lastDay(edge), EdgeTable.OPEN_LAST) : null;
  }

  private static @Nullable String day(int day, int open) {
    return day == open ? null : LocalDate.ofEpochDay(day).toString();
  }

  List<Dated> dates(Set<Node> times) {
    return dates.computeIfAbsent(
        times,
        nodes -> nodes.stream().flatMap(node -> proofs.dates(node).stream()).distinct().toList());
  }

  List<Evidence> evidence(Link link, Collection<Node> bearers) {
    Set<Node> properties = link.relation().properties();
    Stream<Evidence> proof =
        bearers.stream()
            .flatMap(bearer -> proofs.evidence(bearer, properties).stream())
            .distinct()
            .sorted(Comparator.comparing(Evidence::id));
    return (link.relation().document() ? firstWordsOf(link.to(), proof) : proof).toList();
  }

  /** A document proves itself what it holds, and a few of its words are enough. */
  private Stream<Evidence> firstWordsOf(Node document, Stream<Evidence> proof) {
    String id = proofs.ref(document).id();
    return proof.filter(words -> words.document().id().equals(id)).limit(WORDS_OF_DOCUMENT);
  }

  /** Links in a row have their time of the same event. */
  When when(Set<Node> times) {
    return whens.computeIfAbsent(times, this::read);
  }

  private When read(Set<Node> times) {
    return new When(
        dates(times, "date"),
        dates(times, "begin"),
        dates(times, "end"),
        dates(times, "attestedOn"));
  }

  /** The days of which the dates of a link tell, as a timeline has them. */
  Extent extent(Set<Node> times) {
    return new Extent(
            dates(times, "date"),
            dates(times, "begin"),
            dates(times, "end"),
            dates(times, "attestedOn"))
        .or(dates(times, "dateUnlabelled"));
  }

  private List<PartialDate> dates(Set<Node> times, String property) {
    return times.stream()
        .flatMap(node -> proofs.dates(node, namespaces.term(property)).stream())
        .distinct()
        .toList();
  }
}
