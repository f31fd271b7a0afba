package org.partnergraph.entities;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.partnergraph.query.Labels;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Completes what was read for an answer by names and evidence, in three queries. */
final class Reader {

  final GraphReader graph;
  final Vocabulary vocabulary;
  final RelationEnds ends;
  final Ids ids;
  private final Labels labels;
  private final Types types;

  Reader(Namespaces namespaces) {
    graph = new GraphReader(namespaces);
    vocabulary = new Vocabulary(namespaces);
    ends = new RelationEnds(namespaces);
    ids = new Ids(namespaces);
    labels = new Labels(namespaces);
    types = new Types(namespaces);
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

  private Reading read(
      Snapshot snapshot,
      Map<Node, Description> described,
      Collection<Node> also,
      String language,
      Predicate<Statement> shown) {
    Map<Node, Quote> quotes = graph.quotes(snapshot, evidence(described));
    Set<Node> nodes = new HashSet<>(also);
    nodes.addAll(described.keySet());
    described.values().forEach(d -> nodes.addAll(ends.related(d)));
    described
        .values()
        .forEach(d -> d.statements().stream().filter(shown).forEach(s -> addNamed(nodes, s)));
    quotes.values().forEach(q -> nodes.addAll(List.of(q.document(), q.certainty())));
    Names names = names(snapshot, described, nodes, language);
    return new Reading(vocabulary, ids, ends, described, quotes, names);
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
      Snapshot snapshot, Map<Node, Description> described, Set<Node> nodes, String language) {
    Map<Node, List<Node>> related = new HashMap<>();
    described.forEach((node, description) -> related.put(node, ends.related(description)));
    Map<Node, Node> specific = types.mostSpecific(snapshot, nodes);
    nodes.addAll(specific.values());
    return new Names(ids, language, labels.all(snapshot, nodes), specific, related);
  }

  private Set<Node> evidence(Map<Node, Description> described) {
    Set<Node> evidence = new HashSet<>();
    described.values().forEach(d -> evidence.addAll(d.values(vocabulary.evidence)));
    return evidence;
  }
}
