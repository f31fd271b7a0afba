package org.partnergraph.publish;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;

/** Says of a document that it does not hold all, and where the rest is. */
final class PartNote {

  private static final Map<String, String> TEXTS =
      Map.of(
          "de",
          "Nur ein Teil: Das Ding hat mehr Beziehungen oder Verweise, als dieses Dokument enthält.",
          "en",
          "Only a part: the thing has more relations or links than this document holds.",
          "pl",
          "Tylko część: rzecz ma więcej relacji lub odsyłaczy, niż zawiera ten dokument.");

  private PartNote() {}

  /**
   * Adds it.
   *
   * @param rest address of all, page by page
   */
  static void add(Graph graph, Node document, String rest) {
    TEXTS.forEach(
        (language, text) ->
            graph.add(
                document, RDFS.comment.asNode(), NodeFactory.createLiteralLang(text, language)));
    graph.add(document, RDFS.seeAlso.asNode(), NodeFactory.createURI(rest));
  }
}
