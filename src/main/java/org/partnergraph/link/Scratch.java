package org.partnergraph.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.describe.Ontology;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.reconcile.Matching;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/**
 * Wikidata's items in a graph in memory, so that the matcher looks for our entities among them just
 * as it looks for rows of a table among our entities.
 */
final class Scratch implements AutoCloseable {

  private final KnowledgeStore store;
  private final SearchIndex index;
  private final Matching matching;

  /**
   * Holds entries.
   *
   * @param labels what our graph calls items, by id and language; for reasons that name them
   */
  Scratch(
      Namespaces namespaces,
      Ontology ontology,
      List<Entry> entries,
      Map<String, Map<String, String>> labels) {
    store = Tdb2Store.inMemory(namespaces);
    store.write(data -> new Writer(data, namespaces).write(entries, labels));
    index = SearchIndex.inMemory(store);
    matching = new Matching(store, index, ontology);
  }

  /**
   * What a target may be, best first.
   *
   * @param without ids of items that it is not
   */
  List<Matching.Found> match(Target target, Set<String> without, int limit, String language) {
    return matching.match(target.wanted(), without, limit, language);
  }

  @Override
  public void close() {
    index.close();
    store.close();
  }

  /** Writes entries as the matcher reads entities. */
  private record Writer(DatasetGraph data, Namespaces namespaces) {

    void write(List<Entry> entries, Map<String, Map<String, String>> labels) {
      Set<String> described = new HashSet<>();
      Set<String> named = new HashSet<>();
      for (Entry entry : entries) {
        described.add(entry.id());
        named.addAll(entry.partners());
        named.addAll(entry.countries());
        write(entry);
      }
      named.removeAll(described);
      named.forEach(id -> identity(id, labels.getOrDefault(id, Map.of())));
    }

    private void write(Entry entry) {
      Map<String, String> names = new HashMap<>(entry.names());
      if (names.isEmpty()) {
        names.put("en", entry.id());
      }
      identity(entry.id(), names);
      Node node = namespaces.entity(entry.id());
      entry.types().forEach(type -> add(node, RDF.type.asNode(), namespaces.term(type)));
      entry
          .aliases()
          .forEach(
              (l, all) -> all.forEach(name -> add(node, SKOS.altLabel.asNode(), text(name, l))));
      entry
          .countries()
          .forEach(id -> add(node, namespaces.term("inCountry"), namespaces.entity(id)));
      entry
          .partners()
          .forEach(id -> add(node, namespaces.term("partnerOf"), namespaces.entity(id)));
      entry
          .coordinates()
          .ifPresent(
              place -> {
                add(node, Wgs84.LATITUDE, number(place.latitude()));
                add(node, Wgs84.LONGITUDE, number(place.longitude()));
              });
    }

    private void identity(String id, Map<String, String> names) {
      Node node = namespaces.entity(id);
      add(node, SKOS.exactMatch.asNode(), Wikidata.nodes(id).get(0));
      List<String> languages = new ArrayList<>(names.keySet());
      languages.forEach(
          l -> add(node, SKOS.prefLabel.asNode(), text(names.getOrDefault(l, id), l)));
      // the store derives nothing here, and reasons show what a thing is called
      languages.forEach(l -> add(node, RDFS.label.asNode(), text(names.getOrDefault(l, id), l)));
    }

    private static Node text(String name, String language) {
      return NodeFactory.createLiteralLang(name, language);
    }

    private static Node number(double degrees) {
      return NodeFactory.createLiteralString(BigDecimal.valueOf(degrees).toPlainString());
    }

    private void add(Node subject, Node property, Node value) {
      data.add(Quad.create(namespaces.entitiesGraph(), subject, property, value));
    }
  }
}
