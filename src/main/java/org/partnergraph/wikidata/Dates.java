package org.partnergraph.wikidata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Says when something was, and proves it by the statements that say so. */
record Dates(Source source, Triples triples, Proof proof) {

  private static final RDFDatatype EDTF =
      TypeMapper.getInstance().getSafeTypeByName("http://id.loc.gov/datatypes/edtf/EDTF");

  /**
   * Says when.
   *
   * @param proven other properties that each of the statements proves
   */
  void of(Node node, Period period, List<String> proven) {
    Span span = period.span();
    Optional<Node> end = end(span);
    span.begin().ifPresent(begin -> triples.term(node, "begin", begin));
    end.ifPresent(date -> triples.term(node, "end", date));
    for (Statement statement : period.statements()) {
      Span said = statement.span().inOrder();
      List<String> supported = new ArrayList<>(proven);
      if (said.begin().isPresent() && said.begin().equals(span.begin())) {
        supported.add("begin");
      }
      if (end.isPresent() && end(said).equals(end)) {
        supported.add("end");
      }
      proof.of(node, statement.place(), supported);
    }
  }

  /** What has ended, it is not known when, had ended by the date of the data. */
  private Optional<Node> end(Span span) {
    Node byThen = NodeFactory.createLiteralDT("/" + source.date(), EDTF);
    return span.end().or(() -> Optional.of(byThen).filter(date -> span.over()));
  }
}
