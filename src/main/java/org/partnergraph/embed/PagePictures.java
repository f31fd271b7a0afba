package org.partnergraph.embed;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.partnergraph.pages.Drawings;
import org.partnergraph.pages.Words;

/** The first picture of an entity, as a part of its page. */
final class PagePictures implements Drawings {

  private final Subjects subjects;
  private final Words words = Words.load(Pictures.class, "words.yaml", "embed");

  PagePictures(Subjects subjects) {
    this.subjects = subjects;
  }

  @Override
  public Optional<Drawing> of(Node entity, String language, UnaryOperator<String> links) {
    EgoGraph wide = subjects.graph(entity, Form.WIDE, Limits.NONE, language).graph();
    return wide.edges().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Drawing(
                svg(wide, language, links).part("wide"),
                svg(
                        subjects.graph(entity, Form.NARROW, Limits.NONE, language).graph(),
                        language,
                        links)
                    .part("narrow")));
  }

  private GraphSvg svg(EgoGraph graph, String language, UnaryOperator<String> links) {
    return new GraphSvg(graph, words.in(language), links, language);
  }
}
