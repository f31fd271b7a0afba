package org.partnergraph.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.partnergraph.store.Changes;
import org.partnergraph.store.CommitStep;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.Violation;

/**
 * Refuses what a document is made to state without its own words. Shapes see all graphs as one, so
 * that the evidence of one document would prove the statements of another; here each graph proves
 * its own: a claim stands in the graph of a document, and an evidence in the same graph supports
 * it. Decisions of editors and judgements on links stand in graphs of their own alone.
 */
final class StatementGuard implements CommitStep {

  private static final Map<String, String> NO_DOCUMENT =
      Map.of(
          "de",
              "Eine Angabe steht im Graphen des Dokuments, das sie macht; dieser Graph ist keiner.",
          "en", "A statement stands in the graph of the document that makes it; this is none.",
          "pl",
              "Informacja znajduje się w grafie dokumentu, który ją podaje; ten graf nim nie jest.");
  private static final Map<String, String> NO_EVIDENCE =
      Map.of(
          "de", "Kein Beleg in diesem Graphen belegt die Angabe (cp:evidence, cp:supports).",
          "en", "No evidence in this graph supports the statement (cp:evidence, cp:supports).",
          "pl", "Żaden dowód w tym grafie nie potwierdza informacji (cp:evidence, cp:supports).");
  private static final Map<String, String> DECISION_ELSEWHERE =
      Map.of(
          "de", "Eine Entscheidung der Redaktion steht in id:graph-decisions und nirgends sonst.",
          "en", "A decision of the editors stands in id:graph-decisions and nowhere else.",
          "pl", "Decyzja redakcji znajduje się w id:graph-decisions i nigdzie indziej.");
  private static final Map<String, String> JUDGEMENT_ELSEWHERE =
      Map.of(
          "de", "Die Beurteilung eines Verweises steht in id:graph-judgements und nirgends sonst.",
          "en", "A judgement on a link stands in id:graph-judgements and nowhere else.",
          "pl", "Ocena powiązania znajduje się w id:graph-judgements i nigdzie indziej.");

  private final Namespaces namespaces;
  private final Node evidence;
  private final Node supports;
  private final Node decidedOn;
  private final Node sourceDocument;
  private final Node decisions;
  private final Node judgedOn;

  /** What needs no words: remarks, what is left open, and how the words that prove are meant. */
  private final Set<Node> exempt;

  StatementGuard(Namespaces namespaces) {
    this.namespaces = namespaces;
    evidence = namespaces.term("evidence");
    supports = namespaces.term("supports");
    decidedOn = namespaces.term("decidedOn");
    sourceDocument = namespaces.term("SourceDocument");
    decisions = namespaces.entity("graph-decisions");
    judgedOn = namespaces.term("judgedOn");
    exempt =
        Stream.of("evidence", "note", "notStated", "modality", "attributedTo", "textFile")
            .map(namespaces::term)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void apply(DatasetGraph data, Changes changes) {
    Set<Node> focus = new HashSet<>(changes.subjects());
    changes.subjects().forEach(node -> bearers(data, node).forEach(focus::add));
    List<Violation> violations = new ArrayList<>();
    focus.forEach(node -> check(data, node, violations));
    if (!violations.isEmpty()) {
      throw new RefusedCommitException(violations.stream().sorted(ViolationText.ORDER).toList());
    }
  }

  private Stream<Node> bearers(DatasetGraph data, Node changed) {
    return Iter.toList(data.find(Node.ANY, Node.ANY, evidence, changed)).stream()
        .map(Quad::getSubject);
  }

  private void check(DatasetGraph data, Node node, List<Violation> violations) {
    Map<Node, List<Quad>> byGraph =
        Iter.toList(data.find(Node.ANY, node, Node.ANY, Node.ANY)).stream()
            .filter(quad -> !quad.isDefaultGraph() && !isOurs(quad.getGraph()))
            .collect(
                Collectors.groupingBy(
                    Quad::getGraph,
                    () -> new TreeMap<>(java.util.Comparator.comparing(Node::toString)),
                    Collectors.toList()));
    byGraph.forEach((graph, quads) -> check(data, node, graph, quads, violations));
  }

  /** Graphs that the service or the ontology fills. */
  private boolean isOurs(Node graph) {
    return graph.equals(namespaces.derivedGraph()) || graph.equals(namespaces.ontologyGraph());
  }

  private void check(
      DatasetGraph data, Node node, Node graph, List<Quad> quads, List<Violation> violations) {
    Set<Node> properties = quads.stream().map(Quad::getPredicate).collect(Collectors.toSet());
    if (properties.contains(decidedOn)) {
      if (!graph.equals(decisions)) {
        violations.add(violation("DecisionInGraph", node, Optional.empty(), DECISION_ELSEWHERE));
      }
    } else if (properties.contains(judgedOn)) {
      if (!graph.equals(namespaces.judgementsGraph())) {
        violations.add(violation("JudgementInGraph", node, Optional.empty(), JUDGEMENT_ELSEWHERE));
      }
    } else if (!properties.contains(OA.hasSource.asNode())) {
      claims(properties)
          .flatMap(property -> unproved(data, node, graph, property).stream())
          .forEach(violations::add);
    }
  }

  private Stream<Node> claims(Set<Node> properties) {
    return properties.stream()
        .filter(property -> property.getURI().startsWith(namespaces.ontology()))
        .filter(property -> !exempt.contains(property));
  }

  private Optional<Violation> unproved(DatasetGraph data, Node node, Node graph, Node property) {
    if (!data.contains(Node.ANY, graph, RDF.type.asNode(), sourceDocument)) {
      return Optional.of(violation("ClaimInGraph", node, Optional.of(property), NO_DOCUMENT));
    }
    boolean proved =
        Iter.toList(data.find(graph, node, evidence, Node.ANY)).stream()
            .anyMatch(quad -> data.contains(graph, quad.getObject(), supports, property));
    return proved
        ? Optional.empty()
        : Optional.of(violation("ProvedInGraph", node, Optional.of(property), NO_EVIDENCE));
  }

  private Violation violation(
      String rule, Node node, Optional<Node> property, Map<String, String> messages) {
    return new Violation(
        rule,
        node.isURI() ? namespaces.localId(node.getURI()).orElse(node.getURI()) : node.toString(),
        property.map(p -> p.getURI().substring(namespaces.ontology().length())),
        Optional.empty(),
        messages,
        Optional.empty());
  }
}
