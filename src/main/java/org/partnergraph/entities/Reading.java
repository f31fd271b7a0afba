package org.partnergraph.entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.partnergraph.store.PartialDate;

/** The nodes of one answer with what is said of them, their names and their evidence. */
record Reading(
    Vocabulary vocabulary,
    Ids ids,
    RelationEnds ends,
    Map<Node, Description> described,
    Map<Node, Quote> quotes,
    Names names,
    Decisions decisions,
    Witnesses witnesses,
    Map<String, String> languages) {

  /** What is shorter stands by chance in other words. */
  private static final int FEW_LETTERS = 6;

  Description description(Node node) {
    return described.getOrDefault(node, Description.nothing(node));
  }

  /** The dates of a node as the documents give them, dates in words last. */
  List<Dated> dates(Node node) {
    Description description = description(node);
    List<Dated> dates = new ArrayList<>();
    for (Node property : vocabulary.dates) {
      description.values(property).forEach(v -> dates.add(dated(description, property, v)));
    }
    names
        .inLanguage(description.values(vocabulary.dateText))
        .forEach(v -> dates.add(dated(description, vocabulary.dateText, v)));
    return dates;
  }

  private Dated dated(Description description, Node property, Node value) {
    return new Dated(
        names.named(property),
        value.getLiteralLexicalForm(),
        PartialDate.of(value).map(date -> date.text(names.locale())).orElse(null),
        PartialDate.of(value).map(Literal::precision).orElse(null),
        documents(description.graphsOf(property, value)));
  }

  /** Things by which a node is qualified; first the one that an editor prefers. */
  List<Named> named(Node node, Node property) {
    return values(node, property).stream().map(names::named).toList();
  }

  /** The values of a property; first the one that an editor prefers. */
  List<Node> values(Node node, Node property) {
    List<Node> preferred =
        decisions.preference(node, property).stream()
            .flatMap(decision -> decision.values(decisions.terms().value).stream())
            .toList();
    return description(node).values(property).stream()
        .sorted(Comparator.comparing(value -> !preferred.contains(value)))
        .toList();
  }

  /** A decision as answers show it. */
  Decision decision(Description decision) {
    DecisionTerms terms = decisions.terms();
    return new Decision(
        ids.of(decision.node()),
        text(names.inLanguage(decision.values(terms.reason))),
        text(decision.values(terms.decidedBy)),
        text(decision.values(terms.decidedOn)),
        shown(
            decision.values(terms.basedOn).stream()
                .flatMap(node -> Stream.ofNullable(quotes.get(node)))));
  }

  private static String text(List<Node> texts) {
    return texts.stream().findFirst().map(Node::getLiteralLexicalForm).orElse("");
  }

  /** How many independent documents are among the graphs. */
  int witnesses(Collection<Node> graphs) {
    return witnesses.count(graphs.stream().filter(g -> !vocabulary.isDerived(g)).toList());
  }

  List<EntityRef> refs(Node node, Node property) {
    return description(node).values(property).stream().map(names::ref).toList();
  }

  /** Ids of the documents among the graphs. */
  List<String> documents(Collection<Node> graphs) {
    return graphs.stream()
        .filter(graph -> !vocabulary.isDerived(graph))
        .map(ids::of)
        .sorted()
        .toList();
  }

  /** All evidence that a node bears. */
  List<Evidence> evidence(Node node) {
    return evidence(node, graph -> true, quote -> true);
  }

  /** The evidence that a node bears for one of some properties. */
  List<Evidence> evidence(Node node, Set<Node> properties) {
    return evidence(
        node, graph -> true, quote -> quote.supports().stream().anyMatch(properties::contains));
  }

  /**
   * The evidence that a node bears in some graphs for one of its properties. A relation is proved
   * as a whole, and so is who said something.
   */
  List<Evidence> evidenceFor(Node node, Set<Node> graphs, Node property) {
    boolean whole =
        ends.type(description(node)).isPresent() || property.equals(vocabulary.attributedTo);
    return evidence(node, graphs::contains, q -> whole || q.supports().contains(property));
  }

  /** The same for one value: of several quotes those with its very words; all, if none has them. */
  List<Evidence> evidenceFor(Node node, Set<Node> graphs, Node property, Node value) {
    List<Evidence> all = evidenceFor(node, graphs, property);
    if (all.size() < 2 || !value.isLiteral()) {
      return all;
    }
    String words = squeezed(value.getLiteralLexicalForm());
    List<Evidence> these =
        all.stream().filter(proof -> squeezed(proof.quote()).contains(words)).toList();
    return words.length() < FEW_LETTERS || these.isEmpty() ? all : these;
  }

  /** A quote may go over several lines. */
  private static String squeezed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private List<Evidence> evidence(Node node, Predicate<Node> graphs, Predicate<Quote> wanted) {
    return shown(
        description(node)
            .with(vocabulary.evidence)
            .filter(statement -> graphs.test(statement.graph()))
            .flatMap(statement -> Stream.ofNullable(quotes.get(statement.value())))
            .filter(wanted));
  }

  private List<Evidence> shown(Stream<Quote> found) {
    return found
        .distinct()
        .sorted(Comparator.comparing(quote -> ids.of(quote.node())))
        .map(this::shown)
        .toList();
  }

  private Evidence shown(Quote quote) {
    Named document = names.named(quote.document());
    return new Evidence(
        ids.of(quote.node()),
        document,
        quote.exact(),
        quote.lines(),
        names.named(quote.certainty()),
        languages.get(document.id()));
  }
}
