package org.partnergraph.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.partnergraph.entities.LinkJudgement;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.store.Namespaces;

/**
 * Adds judgements to the graph; none is ever changed.
 *
 * @param by who judged
 * @param on the day
 */
record JudgementWriter(DatasetGraph data, Namespaces namespaces, String by, LocalDate on) {

  /**
   * Adds one.
   *
   * @param before the judgement on the same pair that it replaces
   */
  void write(Node entity, String item, Outcome outcome, Row row, Optional<Judgement> before) {
    Node judgement = free("judgement-" + row.entity() + "-" + item);
    add(judgement, RDF.type.asNode(), namespaces.term("Judgement"));
    add(judgement, namespaces.term("judgedEntity"), entity);
    add(judgement, namespaces.term("comparedWith"), Wikidata.nodes(item).get(0));
    add(judgement, namespaces.term("outcome"), namespaces.entity(outcome.concept()));
    add(judgement, namespaces.term("judgedBy"), NodeFactory.createLiteralString(by));
    add(
        judgement,
        namespaces.term("judgedOn"),
        NodeFactory.createLiteralDT(on.toString(), XSDDatatype.XSDdate));
    add(judgement, namespaces.term("justification"), NodeFactory.createLiteralString(why(row)));
    if (!row.score().isBlank()) {
      String score = new BigDecimal(row.score()).toPlainString();
      add(
          judgement,
          namespaces.term("score"),
          NodeFactory.createLiteralDT(score, XSDDatatype.XSDdecimal));
    }
    before.ifPresent(old -> add(judgement, namespaces.term("replaces"), old.node()));
  }

  private static String why(Row row) {
    if (!row.reason().isBlank()) {
      return row.reason();
    }
    return row.why().isBlank() ? LinkJudgement.NO_REASON : row.why();
  }

  /** An id that nothing has yet. */
  private Node free(String id) {
    Node node = namespaces.entity(id);
    for (int i = 2; data.contains(Node.ANY, node, Node.ANY, Node.ANY); i++) {
      node = namespaces.entity(id + "-" + i);
    }
    return node;
  }

  private void add(Node subject, Node property, Node value) {
    data.add(Quad.create(namespaces.judgementsGraph(), subject, property, value));
  }
}
