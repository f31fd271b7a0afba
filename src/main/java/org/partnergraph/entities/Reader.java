package org.partnergraph.entities;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.partnergraph.query.Labels;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/**
 * Completes what was read for an answer by names, evidence and decisions, in a handful of queries.
 */
final class Reader {

  final GraphReader graph;
  final Vocabulary vocabulary;
  final Ids ids;
  private final DecisionTerms decisionTerms;
  private final Versioned<Decisions.Known> decisions;
  private final Versioned<RelationEnds> ends;
  private final Versioned<Witnesses> witnesses;
  private final Labels labels;
  private final Versioned<Map<Node, Map<String, String>>> labelsOfTerms;
  private final Types types;
  private final DocumentLanguages languages;

  Reader(Namespaces namespaces) {
    graph = new GraphReader(namespaces);
    vocabulary = new Vocabulary(namespaces);
    ids = new Ids(namespaces);
    decisionTerms = new DecisionTerms(namespaces);
    Query decided = QueryText.load(Reader.class, "decisions.rq", namespaces);
    decisions =
        new Versioned<>(
            new Decisions.Known(Map.of()),
            snapshot -> Decisions.known(graph.group(snapshot, decided).values(), decisionTerms));
    Query relations = QueryText.load(Reader.class, "relations.rq", namespaces);
    ends =
        new Versioned<>(
            new RelationEnds(Map.of()), snapshot -> RelationEnds.read(snapshot, relations));
    Query shared = QueryText.load(Reader.class, "shared-sources.rq", namespaces);
    witnesses =
        new Versioned<>(new Witnesses(Map.of()), snapshot -> Witnesses.read(snapshot, shared));
    labels = new Labels(namespaces);
    labelsOfTerms = new Versioned<>(Map.of(), snapshot -> new ConcurrentHashMap<>());
    types = new Types(namespaces);
    languages = new DocumentLanguages(namespaces);
  }

  /** Names everything that is said of the described nodes. */
  Reading readAll(
      Snapshot snapshot, Map<Node, Description> described, Collection<Node> also, String language) {
    return read(snapshot, described, also, language, statement -> true);
  }

  /**
   * Names the described nodes, what they relate, and the circumstances: roles, status and so on.
   */
  Reading readCircumstances(
      Snapshot snapshot, Map<Node, Description> described, Collection<Node> also, String language) {
    return read(snapshot, described, also, language, vocabulary::isCircumstance);
  }

  /** Names what proves the described nodes and when they were so, and some further nodes. */
  Reading readProofs(
      Snapshot snapshot, Map<Node, Description> described, Collection<Node> also, String language) {
    Decisions decided = new Decisions(decisions.of(snapshot).on(described.keySet()), decisionTerms);
    Map<Node, Quote> quotes = graph.quotes(snapshot, evidence(described.values(), decided));
    Set<Node> nodes = new HashSet<>(also);
    described
        .values()
        .forEach(d -> d.statements().stream().filter(this::tells).forEach(s -> addNamed(nodes, s)));
    quotes.values().forEach(q -> nodes.addAll(List.of(q.document(), q.certainty())));
    snapshot.expect(nodes);
    Map<Node, Node> specific = types.mostSpecific(snapshot, also);
    nodes.addAll(specific.values());
    Names names = new Names(ids, language, labels(snapshot, nodes), specific, Map.of());
    return new Reading(
        vocabulary,
        ids,
        ends.of(snapshot),
        described,
        quotes,
        names,
        decided,
        witnesses.of(snapshot),
        languages.byDocument(snapshot));
  }

  ToIntFunction<Collection<Node>> independent(Snapshot snapshot) {
    return witnesses.of(snapshot)::count;
  }

  private boolean tells(Statement said) {
    return vocabulary.isDate(said.property())
        || said.property().equals(vocabulary.status)
        || said.property().equals(vocabulary.kind);
  }

  private Reading read(
      Snapshot snapshot,
      Map<Node, Description> described,
      Collection<Node> also,
      String language,
      Predicate<Statement> shown) {
    RelationEnds related = ends.of(snapshot);
    Decisions decided = new Decisions(decisions.of(snapshot).on(described.keySet()), decisionTerms);
    Map<Node, Quote> quotes = graph.quotes(snapshot, evidence(described.values(), decided));
    Set<Node> nodes = new HashSet<>(also);
    nodes.addAll(described.keySet());
    described.values().forEach(d -> nodes.addAll(related.related(d)));
    described
        .values()
        .forEach(d -> d.statements().stream().filter(shown).forEach(s -> addNamed(nodes, s)));
    decided.all().forEach(d -> d.statements().forEach(s -> addNamed(nodes, s)));
    quotes.values().forEach(q -> nodes.addAll(List.of(q.document(), q.certainty())));
    Names names = names(snapshot, described, related, nodes, language);
    return new Reading(
        vocabulary,
        ids,
        related,
        described,
        quotes,
        names,
        decided,
        witnesses.of(snapshot),
        languages.byDocument(snapshot));
  }

  private void addNamed(Set<Node> nodes, Statement statement) {
    if (!statement.property().equals(vocabulary.evidence)) {
      nodes.add(statement.property());
      if (statement.value().isURI()) {
        nodes.add(statement.value());
      }
    }
  }

  private Names names(
      Snapshot snapshot,
      Map<Node, Description> described,
      RelationEnds relations,
      Set<Node> nodes,
      String language) {
    Map<Node, List<Node>> related = new HashMap<>();
    described.forEach((node, description) -> related.put(node, relations.related(description)));
    snapshot.expect(nodes);
    Map<Node, Node> specific = types.mostSpecific(snapshot, nodes);
    nodes.addAll(specific.values());
    return new Names(ids, language, labels(snapshot, nodes), specific, related);
  }

  /** What the terms of the ontology are called is the same in all answers. */
  private Map<Node, Map<String, String>> labels(Snapshot snapshot, Collection<Node> nodes) {
    Map<Node, Map<String, String>> terms = labelsOfTerms.of(snapshot);
    Map<Node, Map<String, String>> found = new HashMap<>();
    for (Node node : nodes) {
      found.put(
          node,
          vocabulary.isTerm(node)
              ? terms.computeIfAbsent(node, term -> labels.all(snapshot, term))
              : labels.all(snapshot, node));
    }
    return found;
  }

  private Set<Node> evidence(Collection<Description> described, Decisions decided) {
    Set<Node> evidence = new HashSet<>();
    described.forEach(d -> evidence.addAll(d.values(vocabulary.evidence)));
    decided.all().forEach(d -> evidence.addAll(d.values(decisionTerms.basedOn)));
    return evidence;
  }
}
