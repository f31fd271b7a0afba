package org.partnergraph.connect;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.partnergraph.connect.ConnectionAnswer.Excluded;
import org.partnergraph.connect.ConnectionAnswer.Limits;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Proofs;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/** Answers how entities are connected: searches the index, then reads the words that prove it. */
public final class Connections implements AutoCloseable {

  private static final Effort USUAL = new Effort(5_000_000, Duration.ofSeconds(5));

  private final KnowledgeStore store;
  private final Relations relations;
  private final ConnectionIndexes indexes;
  private final Proofs proofs;
  private final Effort effort;

  /**
   * When a search ends at the latest; the looks at what restrictions hid may take as much again.
   *
   * @param work the most links to look at
   * @param time the longest time to take
   */
  record Effort(long work, Duration time) {}

  /** Over an index that follows a store; closed with this. */
  public Connections(KnowledgeStore store, Relations relations, ConnectionIndexes indexes) {
    this(store, relations, indexes, USUAL);
  }

  Connections(KnowledgeStore store, Relations relations, ConnectionIndexes indexes, Effort effort) {
    this.effort = effort;
    this.store = store;
    this.relations = relations;
    this.indexes = indexes;
    this.proofs = new Proofs(store.namespaces());
  }

  /** What counts as a connection. */
  public Relations relations() {
    return relations;
  }

  /** Whether anything is said of a node. */
  boolean isKnown(Node node) {
    return store.read(snapshot -> snapshot.isSubject(node));
  }

  /** The same links, to take home. */
  public Networks networks() {
    return new Networks(store, relations, indexes);
  }

  /**
   * Answers as of the newest index; after a commit that is the one before for as long as the next
   * is built, at most two seconds are waited for it.
   *
   * @throws IllegalArgumentException if an entity is on both sides, or the window ends before it
   *     begins
   */
  public ConnectionAnswer find(ConnectionRequest request) {
    ConnectionIndex index = indexes.newest();
    Optional<Outcome> outcome =
        spec(index, request)
            .map(
                spec ->
                    numbers(index, request.through()).length < request.through().size()
                        ? NearestMiss.without(Exclusion.THROUGH, index, spec)
                        : PathSearch.find(index, spec));
    return store.read(
        snapshot -> answer(snapshot, index, request, outcome.map(o -> still(snapshot, index, o))));
  }

  /** What was withdrawn since the index was built is no part of a path. */
  private static Outcome still(Snapshot snapshot, ConnectionIndex index, Outcome outcome) {
    Presence present = new Presence(index, snapshot);
    Predicate<FoundPath> said = path -> IntStream.of(path.edges()).allMatch(present::of);
    return new Outcome(
        outcome.paths().stream().filter(said).toList(),
        outcome.nearestMiss().filter(miss -> said.test(miss.path())),
        outcome.limitMet(),
        outcome.undatedLeftOut(),
        outcome.work());
  }

  /** What lies around an entity, as of the newest index as for {@link #find}. */
  public Vicinity around(VicinityRequest request) {
    ConnectionIndex index = indexes.newest();
    return store.read(
        snapshot ->
            new VicinityMaker(index, relations, store.namespaces(), proofs)
                .vicinity(snapshot, request));
  }

  /** The data version of the index that there is. */
  public long indexed() {
    return indexes.version();
  }

  /** The data version of the newest index, after waiting for it as {@link #find} does. */
  public long version() {
    return indexes.newest().dataVersion();
  }

  /** Empty if no link holds one of the ends. */
  private Optional<SearchSpec> spec(ConnectionIndex index, ConnectionRequest request) {
    int[] from = numbers(index, request.from());
    int[] to = numbers(index, request.to());
    int[] through = numbers(index, request.through());
    if (from.length == 0 || to.length == 0) {
      return Optional.empty();
    }
    BitSet avoided = new BitSet();
    IntStream.of(numbers(index, request.avoiding())).forEach(avoided::set);
    return Optional.of(
        SearchSpec.between(from, to)
            .best(request.k())
            .hops(request.maxHops())
            .within(window(request), false)
            .using(allowed(request))
            .allowing(request.documents())
            .through(through)
            .avoiding(avoided)
            .hubsAbove(relations.policy().hubDegree())
            .limited(effort.work(), effort.time()));
  }

  private static int[] numbers(ConnectionIndex index, List<Node> nodes) {
    return nodes.stream().flatMapToInt(node -> index.node(node).stream()).distinct().toArray();
  }

  private static Window window(ConnectionRequest request) {
    return request.since().isEmpty() && request.until().isEmpty()
        ? Window.NONE
        : Window.between(
            request.since().orElse(ConnectionRequest.FIRST_DAY),
            request.until().orElse(ConnectionRequest.LAST_DAY));
  }

  /** The relations to use, by number; empty for all, and a number that none has for none. */
  private BitSet allowed(ConnectionRequest request) {
    BitSet allowed = new BitSet();
    if (request.only().isEmpty() && request.without().isEmpty()) {
      return allowed;
    }
    List<Relation> all = relations.all();
    IntStream.range(0, all.size())
        .filter(i -> request.only().isEmpty() || request.only().contains(all.get(i).id()))
        .filter(i -> !request.without().contains(all.get(i).id()))
        .forEach(allowed::set);
    if (allowed.isEmpty()) {
      allowed.set(all.size());
    }
    return allowed;
  }

  private ConnectionAnswer answer(
      Snapshot snapshot,
      ConnectionIndex index,
      ConnectionRequest request,
      Optional<Outcome> outcome) {
    List<FoundPath> paths = outcome.map(Outcome::paths).orElse(List.of());
    Optional<NearestMiss> miss = outcome.flatMap(Outcome::nearestMiss);
    Stream<FoundPath> shown = Stream.concat(paths.stream(), miss.map(NearestMiss::path).stream());
    Period period = paths.isEmpty() ? Period.ALL : request.period();
    AnswerMaker maker = maker(snapshot, index, request, period, shown);
    List<ConnectionAnswer.Path> said = paths.stream().map(maker::path).toList();
    Optional<ConnectionAnswer.NearestMiss> near =
        miss.map(m -> new ConnectionAnswer.NearestMiss(name(m.hiddenBy()), maker.path(m.path())));
    return new ConnectionAnswer(
        said.isEmpty() ? maker.proofs().ref(request.from().get(0)) : said.get(0).from(),
        said.isEmpty() ? maker.proofs().ref(request.to().get(0)) : said.get(0).to(),
        several(request, maker.proofs()),
        !said.isEmpty(),
        said,
        near.orElse(null),
        new Excluded(reasons(index, request, outcome, near, maker.proofs())),
        limits(request, outcome),
        index.dataVersion());
  }

  /** Whom the question is about, if not one and one other. */
  private static ConnectionAnswer.@Nullable Asked several(
      ConnectionRequest request, Proofs.Found named) {
    boolean one = request.from().size() == 1 && request.to().size() == 1;
    return one
        ? null
        : new ConnectionAnswer.Asked(
            request.from().stream().map(named::ref).toList(),
            request.to().stream().map(named::ref).toList());
  }

  private AnswerMaker maker(
      Snapshot snapshot,
      ConnectionIndex index,
      ConnectionRequest request,
      Period period,
      Stream<FoundPath> paths) {
    List<Link> links = AnswerMaker.links(index, relations, paths);
    Map<Link, Backing> backings = new HashMap<>();
    links.forEach(link -> backings.put(link, index.grounds().of(link.edge())));
    Set<Node> bearers = new HashSet<>();
    backings.values().forEach(b -> bearers.addAll(b.bearers()));
    backings.values().forEach(b -> bearers.addAll(b.times()));
    List<Node> named = new ArrayList<>(request.from());
    named.addAll(request.to());
    named.addAll(request.through());
    named.addAll(request.avoiding());
    links.forEach(link -> named.addAll(List.of(link.from(), link.to())));
    return new AnswerMaker(
        index,
        relations,
        store.namespaces(),
        proofs.readUnnamed(snapshot, bearers, named, request.language()),
        backings,
        request.language(),
        period);
  }

  private List<String> reasons(
      ConnectionIndex index,
      ConnectionRequest request,
      Optional<Outcome> outcome,
      Optional<ConnectionAnswer.NearestMiss> near,
      Proofs.Found named) {
    String language = request.language();
    List<String> reasons = new ArrayList<>();
    reasons.add((request.documents() ? Reason.COMMON_BUT_DOCUMENTS : Reason.COMMON).in(language));
    near.flatMap(miss -> reason(miss.path(), language)).ifPresent(reasons::add);
    if (!index.hubs(relations.policy().hubDegree()).isEmpty()) {
      reasons.add(Reason.HUBS.in(language, relations.policy().hubDegree()));
    }
    asked(Reason.ONLY, kinds(request.only(), language), language).ifPresent(reasons::add);
    asked(Reason.WITHOUT, kinds(request.without(), language), language).ifPresent(reasons::add);
    asked(Reason.THROUGH, names(request.through(), named), language).ifPresent(reasons::add);
    asked(Reason.AVOIDING, names(request.avoiding(), named), language).ifPresent(reasons::add);
    outcome
        .filter(found -> found.undatedLeftOut() > 0)
        .ifPresent(found -> reasons.add(Reason.UNDATED.in(language, found.undatedLeftOut())));
    ConnectionIndex links = request.documents() ? index.withDocuments() : index;
    List<Node> unlinked =
        Stream.of(request.from(), request.to())
            .filter(ends -> isUnlinked(links, ends))
            .flatMap(List::stream)
            .toList();
    asked(Reason.UNLINKED, names(unlinked, named), language).ifPresent(reasons::add);
    if (!request.through().stream().allMatch(node -> index.node(node).isPresent())) {
      reasons.add(Reason.UNLINKED_THROUGH.in(language));
    }
    return reasons;
  }

  private static Optional<String> asked(Reason reason, String what, String language) {
    return what.isEmpty() ? Optional.empty() : Optional.of(reason.in(language, what));
  }

  private String kinds(List<String> ids, String language) {
    return ids.stream()
        .flatMap(id -> relations.find(id).stream())
        .map(relation -> relation.label().in(language))
        .collect(Collectors.joining(", "));
  }

  private static String names(List<Node> nodes, Proofs.Found named) {
    return nodes.stream().map(node -> named.ref(node).label()).collect(Collectors.joining(", "));
  }

  private static boolean isUnlinked(ConnectionIndex index, List<Node> ends) {
    return IntStream.of(numbers(index, ends)).allMatch(node -> index.degree(node) == 0);
  }

  /** Why a path that leads over documents, or to one, is none. */
  private static Optional<String> reason(ConnectionAnswer.Path path, String language) {
    List<EntityRef> documents =
        path.steps().stream()
            .filter(step -> step.allowed() != null)
            .map(ConnectionAnswer.Step::object)
            .distinct()
            .toList();
    List<EntityRef> ends =
        documents.stream().filter(one -> Set.of(path.from(), path.to()).contains(one)).toList();
    Reason between = documents.size() > 1 ? Reason.DOCUMENTS : Reason.DOCUMENT;
    Reason reason = ends.isEmpty() ? between : Reason.DOCUMENT_END;
    String titles = ConnectionAnswer.names(ends.isEmpty() ? documents : ends);
    return titles.isEmpty() ? Optional.empty() : Optional.of(reason.in(language, titles));
  }

  private Limits limits(ConnectionRequest request, Optional<Outcome> outcome) {
    return new Limits(
        request.maxHops(),
        request.k(),
        request.since().map(LocalDate::toString).orElse(null),
        request.until().map(LocalDate::toString).orElse(null),
        relations.policy().hubDegree(),
        request.documents() ? ConnectionAnswer.DOCUMENTS : null,
        outcome.flatMap(Outcome::limitMet).map(Connections::name).orElse(null));
  }

  private static String name(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    indexes.close();
  }
}
