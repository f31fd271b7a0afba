package org.partnergraph.reconcile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.partnergraph.query.Labels;
import org.partnergraph.search.Candidate;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/**
 * Finds what a query may mean, and says how sure that is.
 *
 * <p>The score, 0 to 100, is the share of what was asked for that is so: the mean over the name
 * (weight 6), the type (1) and each condition (3), where what the graph says otherwise counts
 * nothing and what it is silent about counts half. An id that was given is 100. The same data and
 * query always give the same answer.
 *
 * <p>A candidate is a match if its id was given; or if its whole name was, nothing contradicts, at
 * least one of the conditions (if there are any) was met, and every other candidate is at least
 * {@link #MARGIN} points behind. Where others bear the name too, it must meet a condition that none
 * of them meets: that less is known of one than of the other tells nothing.
 */
final class Matcher {

  /** How far all others must be behind. */
  static final double MARGIN = 10;

  /** A name with fewer points is none. */
  private static final int LEAST = 50;

  private static final double SILENCE = 0.5;
  private static final int SHOWN_VALUES = 3;

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble(Ranked::score)
          .thenComparing(Ranked::isIdentified)
          .reversed()
          .thenComparing(Ranked::id);

  private final KnowledgeStore store;
  private final Pool pool;
  private final Values values;
  private final Comparison comparison;
  private final Labels labels;
  private final Reasons reasons;
  private final Duration time;

  Matcher(KnowledgeStore store, SearchIndex index, EntityTypes types) {
    this(store, index, types, Deadline.USUAL);
  }

  /** With a time for all queries of one batch. */
  Matcher(KnowledgeStore store, SearchIndex index, EntityTypes types, Duration time) {
    this.time = time;
    this.store = store;
    this.pool = new Pool(index, new Identities(store.namespaces()));
    this.values = new Values();
    this.comparison = new Comparison(store.namespaces(), values);
    this.labels = new Labels(store.namespaces());
    this.reasons = new Reasons(types);
  }

  /**
   * The candidates for each query, best first, all on one version of the data. A column of a table
   * names many things many times; each is looked for once.
   *
   * @throws org.partnergraph.rest.ProblemException 503 if it takes too long
   */
  List<List<Ranked>> match(List<MatchQuery> queries) {
    Map<MatchQuery, List<Ranked>> found = new HashMap<>();
    Deadline deadline = Deadline.in(time);
    return store.read(
        snapshot ->
            queries.stream()
                .map(query -> found.computeIfAbsent(query, q -> match(snapshot, q, deadline)))
                .toList());
  }

  private List<Ranked> match(Snapshot snapshot, MatchQuery query, Deadline deadline) {
    deadline.check();
    Map<String, Part.Identifier> given = pool.given(snapshot, query);
    List<NameComparison> names = NameComparison.of(query);
    List<Ranked> ranked =
        pool.candidates(snapshot, query, given.keySet()).stream()
            .flatMap(
                candidate -> parts(snapshot, query, candidate, names, given, deadline).stream())
            .sorted(BEST_FIRST)
            .toList();
    return decided(ranked, query).stream().limit(query.limit()).toList();
  }

  /** The candidate with what speaks for it; empty if too little does. */
  private Optional<Ranked> parts(
      Snapshot snapshot,
      MatchQuery query,
      Candidate candidate,
      List<NameComparison> names,
      Map<String, Part.Identifier> given,
      Deadline deadline) {
    if (query.without().contains(candidate.id())
        || !query.strictness().takes(query.types(), candidate.types())) {
      return Optional.empty();
    }
    Optional<Part.Identifier> identifier = Optional.ofNullable(given.get(candidate.id()));
    Optional<Part.Name> name = NameComparison.best(names, candidate);
    List<Part.Having> conditions =
        query.conditions().stream()
            .map(
                condition -> {
                  deadline.check();
                  return having(snapshot, condition, candidate, query.language());
                })
            .toList();
    boolean unlike = identifier.isEmpty() && name.filter(n -> n.points() < LEAST).isPresent();
    if (unlike || conditions.stream().anyMatch(Part.Having::isMissing)) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>();
    identifier.ifPresent(parts::add);
    name.ifPresent(parts::add);
    type(query, candidate).ifPresent(parts::add);
    parts.addAll(conditions);
    double score = identifier.isPresent() ? 100 : score(parts);
    return Optional.of(
        new Ranked(candidate, candidate.name(query.language()), score, false, parts, ""));
  }

  private static Optional<Part> type(MatchQuery query, Candidate candidate) {
    List<String> asked = query.types().stream().sorted().toList();
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Part.OfType(
                asked, asked.stream().filter(candidate.types()::contains).findFirst().orElse("")));
  }

  private static double score(List<Part> parts) {
    double points = 0;
    int weights = 0;
    for (Part part : parts) {
      points += part.weight() * part.agreement().orElse(SILENCE);
      weights += part.weight();
    }
    return Math.round(1000 * points / Math.max(1, weights)) / 10.0;
  }

  private Part.Having having(
      Snapshot snapshot, Condition condition, Candidate candidate, String language) {
    Node entity = store.namespaces().entity(candidate.id());
    List<Node> found = values.of(snapshot, entity, condition.property());
    Comparison.Result result = comparison.agreement(snapshot, condition, found);
    List<Node> chosen = result.values().isEmpty() ? found : result.values();
    List<Node> shown = chosen.stream().limit(SHOWN_VALUES).toList();
    Map<Node, String> names = labels.of(snapshot, shown, language);
    List<String> texts = new ArrayList<>(shown.stream().map(node -> text(node, names)).toList());
    if (chosen.size() > SHOWN_VALUES) {
      texts.add("…");
    }
    List<Condition.Operand> unmet = result.values().isEmpty() ? List.of() : result.unmet();
    List<String> lacking = unmet.stream().limit(SHOWN_VALUES).map(o -> o.text()).toList();
    return new Part.Having(condition, result.degree(), texts, lacking);
  }

  private static String text(Node node, Map<Node, String> names) {
    return node.isLiteral()
        ? node.getLiteralLexicalForm()
        : names.getOrDefault(node, node.toString());
  }

  /** With the decision on each; all candidates are needed for it, also those not asked for. */
  private List<Ranked> decided(List<Ranked> ranked, MatchQuery query) {
    Set<String> certain = Identities.certain(ranked);
    boolean clear = ranked.size() < 2 || ranked.get(0).score() - ranked.get(1).score() >= MARGIN;
    List<Ranked> decided = new ArrayList<>();
    for (Ranked each : ranked) {
      boolean first = decided.isEmpty();
      boolean named = first && clear && isMeant(each, ranked);
      boolean match = certain.isEmpty() ? named : certain.contains(each.id());
      boolean rivals = first && !match && (!clear || isRivalled(each, ranked));
      decided.add(each.decided(match, reasons.sentence(each, rivals, query.language())));
    }
    return decided;
  }

  private static boolean isMeant(Ranked each, List<Ranked> all) {
    return each.isNamed()
        && !each.isContradicted()
        && !each.isUnchecked()
        && !isRivalled(each, all);
  }

  /** Whether others bear the name too, and no condition tells this one from all of them. */
  private static boolean isRivalled(Ranked each, List<Ranked> all) {
    List<Ranked> others =
        all.stream().filter(other -> other != each && other.isNamesake()).toList();
    return each.isNamesake() && !others.isEmpty() && !each.isSingledOut(others);
  }
}
