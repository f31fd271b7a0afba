package org.partnergraph.wikidata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.store.Namespaces;

/** Says which cities are partners, since when and until when. */
final class TwinningWriter {

  private final KnownItems known;
  private final Labels labels;
  private final Dates dates;
  private final Triples triples;

  TwinningWriter(KnownItems known, Labels labels, Dates dates, Triples triples) {
    this.known = known;
    this.labels = labels;
    this.dates = dates;
    this.triples = triples;
  }

  /**
   * A partnership, or several that followed each other. Of these the texts' is the latest one that
   * can be it, where they have one; else the earliest one has the name without dates, which a later
   * state of the data does not change.
   */
  void partnership(World.Pair pair, List<Statement> statements) {
    Optional<Node> stated = known.partnership(known.node(pair.first()), known.node(pair.second()));
    List<Period> periods = new ArrayList<>(Period.of(statements));
    if (stated.isPresent()) {
      Collections.reverse(periods);
    }
    Node relation = stated.orElseGet(() -> made(pair));
    Map<Node, Period> nodes = new PeriodNodes(known, namespaces()).of(relation, periods);
    nodes.forEach((node, period) -> partnership(node, pair, period, node.equals(relation)));
  }

  private void partnership(Node node, World.Pair pair, Period period, boolean isWhole) {
    triples.type(node, "Partnership");
    labels
        .of(pair, node, isWhole ? "" : Labels.years(period.span()))
        .forEach((language, name) -> triples.text(node, SKOS.prefLabel.asNode(), name, language));
    triples.term(node, "party", known.node(pair.first()));
    triples.term(node, "party", known.node(pair.second()));
    triples.term(node, "kind", namespaces().entity("kind-partnership"));
    dates.of(node, period, List.of("party", "kind"));
  }

  private Node made(World.Pair pair) {
    String first = known.localId(known.node(pair.first()));
    String second = known.localId(known.node(pair.second()));
    return namespaces().entity("partnership-" + first + "-" + second);
  }

  private Namespaces namespaces() {
    return triples.namespaces();
  }
}
