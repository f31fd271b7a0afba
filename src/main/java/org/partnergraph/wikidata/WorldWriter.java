package org.partnergraph.wikidata;

import java.util.SortedSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.store.Namespaces;

/**
 * Says in RDF what one file of Wikidata says: the document, items that take part, partnerships, and
 * for each statement the evidence, whose quote stands in the file.
 */
final class WorldWriter {

  private static final Node CC0 =
      NodeFactory.createURI("https://creativecommons.org/publicdomain/zero/1.0/");

  private final Source source;
  private final Triples triples;
  private final ItemWriter items;
  private final TwinningWriter twinnings;
  private final ItemKinds kinds = ItemKinds.load();

  WorldWriter(
      Source source,
      Namespaces namespaces,
      KnownItems known,
      Labels labels,
      Consumer<Triple> sink) {
    this.source = source;
    this.triples = new Triples(namespaces, sink);
    Dates dates = new Dates(source, triples, new Proof(source, triples));
    this.items = new ItemWriter(known, labels, dates);
    this.twinnings = new TwinningWriter(known, labels, dates, triples);
  }

  void write(World world) {
    document();
    SortedSet<ItemId> cities = world.cities();
    cities.forEach(id -> items.party(id, world.item(id).map(kinds::party).orElse("City")));
    world.partnerships().forEach(twinnings::partnership);
    for (Item item : world.items()) {
      items.aliases(item);
      if (cities.contains(item.id())) {
        items.city(item);
      }
    }
  }

  private void document() {
    Node document = triples.namespaces().entity(source.id());
    triples.type(document, "SourceDocument");
    Labels.LANGUAGES.forEach(
        l -> triples.text(document, SKOS.prefLabel.asNode(), source.title(l), l));
    triples.term(document, "textFile", NodeFactory.createLiteralString(source.fileName()));
    triples.add(document, DCTerms.license.asNode(), CC0);
    triples.add(document, DCTerms.publisher.asNode(), Wikidata.PUBLISHER);
    triples.add(
        document, DCTerms.modified.asNode(), NodeFactory.createLiteralString(source.date()));
    triples.add(
        document, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(source.content()));
  }
}
