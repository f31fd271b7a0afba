package org.partnergraph.query;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;
import org.partnergraph.store.Tdb2Store;

/** A store that holds {@code towns.trig}, and the questions written for it. */
final class TownGraph implements AutoCloseable {

  static final Namespaces NAMESPACES = Namespaces.CANONICAL;
  static final EntityLookup TOWNS =
      text ->
          List.of("krakow", "leipzig", "doc-1").contains(text)
              ? Optional.of(NAMESPACES.entity(text))
              : Optional.empty();

  private final Tdb2Store store = Tdb2Store.inMemory(NAMESPACES);

  TownGraph() {
    DatasetGraph towns = RDFDataMgr.loadDatasetGraph(file("towns.trig").toString());
    store.write(data -> towns.find().forEachRemaining(data::add));
  }

  static Path file(String name) {
    try {
      URL found = TownGraph.class.getResource(name);
      return Path.of(java.util.Objects.requireNonNull(found, name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Question question(String topic, String name) {
    return Catalogue.load(file("questions"), NAMESPACES).find(topic, name).orElseThrow();
  }

  /** Asks for all triples of things in one place. */
  static Question slowQuestion() {
    return Catalogue.load(file("slow"), NAMESPACES).find("slow", "pairs").orElseThrow();
  }

  <T> T read(Function<? super Snapshot, T> work) {
    return store.read(work);
  }

  /** Adds things that only a slow query notices. */
  void fill(int size) {
    store.write(
        data ->
            IntStream.range(0, size)
                .forEach(
                    i ->
                        data.add(
                            NAMESPACES.entity("doc-many"),
                            NAMESPACES.entity("thing-" + i),
                            NAMESPACES.term("place"),
                            NAMESPACES.entity("krakow"))));
  }

  static List<String> column(QuestionResult.Rows rows, String name) {
    return rows.rows().stream().map(row -> lexical(row, name)).toList();
  }

  private static String lexical(Binding row, String name) {
    var term = row.get(name);
    if (term == null) {
      return "";
    }
    return term.isURI()
        ? NAMESPACES.localId(term.getURI()).orElse(term.getURI())
        : term.getLiteralLexicalForm();
  }

  @Override
  public void close() {
    store.close();
  }
}
