package org.partnergraph.publish;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.query.Labels;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Reads the documents that a citation names. */
final class CitedSources {

  private final Query speaking;
  private final Query sources;
  private final Labels labels;

  CitedSources(Namespaces namespaces) {
    speaking = QueryText.load(CitedSources.class, "speaking.rq", namespaces);
    sources = QueryText.load(CitedSources.class, "sources.rq", namespaces);
    labels = new Labels(namespaces);
  }

  /** The documents in whose graphs a thing stands. */
  List<Node> speakingOf(Snapshot snapshot, Node thing) {
    Binding bound = BindingFactory.binding(Var.alloc("thing"), thing);
    return snapshot.column(speaking, bound, "document");
  }

  /** Title and date of documents, in the order of their IRIs. */
  List<Citation.Source> read(Snapshot snapshot, Collection<Node> documents, String language) {
    Map<Node, String> names = labels.of(snapshot, documents, language);
    Map<String, Citation.Source> found = new TreeMap<>();
    Query query = QueryText.withValues(sources, "document", documents);
    for (Binding row : snapshot.select(query, BindingFactory.empty())) {
      Node document = row.get("document");
      found.putIfAbsent(document.getURI(), source(row, document, names.getOrDefault(document, "")));
    }
    return List.copyOf(found.values());
  }

  private static Citation.Source source(Binding row, Node document, String name) {
    String title = text(row, "title").orElse(name);
    Optional<String> date = text(row, "date");
    Optional<String> printed = text(row, "printed");
    Citation.Dating dating =
        date.isPresent()
            ? Citation.Dating.DATED
            : printed.isPresent() ? Citation.Dating.PRINTED : Citation.Dating.UNDATED;
    return new Citation.Source(document.getURI(), title, date.or(() -> printed).orElse(""), dating);
  }

  private static Optional<String> text(Binding row, String variable) {
    return Optional.ofNullable(row.get(variable)).map(Node::getLiteralLexicalForm);
  }
}
