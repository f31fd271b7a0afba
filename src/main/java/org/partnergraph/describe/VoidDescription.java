package org.partnergraph.describe;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.partnergraph.store.Namespaces;

/** What the dataset holds, as VoID: every number is the answer to a query at the endpoint. */
final class VoidDescription {

  private final Namespaces namespaces;

  VoidDescription(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /** For a service at an origin. */
  Model of(Counts counts, String origin) {
    Model model = Template.read("void.ttl", namespaces, origin);
    Resource dataset = model.createResource(dataset());
    totals(dataset, counts);
    counts.languages().stream()
        .filter(language -> !language.of().isEmpty())
        .forEach(language -> dataset.addProperty(DCTerms.language, language.of()));
    counts.examples().forEach(iri -> dataset.addProperty(Void.EXAMPLE, model.createResource(iri)));
    counts
        .classes()
        .forEach(c -> partition(dataset, c, Void.CLASS_PARTITION, Void.CLASS, Void.ENTITIES));
    counts
        .properties()
        .forEach(p -> partition(dataset, p, Void.PROPERTY_PARTITION, Void.PROPERTY, Void.TRIPLES));
    counts.graphs().forEach(graph -> subset(dataset, graph));
    return model;
  }

  /** The IRI of the dataset. */
  String dataset() {
    return namespaces.base() + "data#dataset";
  }

  private void totals(Resource dataset, Counts counts) {
    dataset
        .addLiteral(Void.TRIPLES, Void.whole(counts.triples()))
        .addLiteral(Void.ENTITIES, Void.whole(counts.entities()))
        .addLiteral(Void.DISTINCT_SUBJECTS, Void.whole(counts.subjects()))
        .addLiteral(Void.DISTINCT_OBJECTS, Void.whole(counts.objects()))
        .addLiteral(Void.CLASSES, Void.whole(counts.classes().size()))
        .addLiteral(Void.PROPERTIES, Void.whole(counts.properties().size()))
        .addProperty(Void.URI_SPACE, namespaces.entities())
        .addProperty(OWL.versionInfo, Long.toString(counts.version()));
  }

  private static void partition(
      Resource dataset, Counts.Count count, Property link, Property of, Property number) {
    Model model = dataset.getModel();
    dataset.addProperty(
        link,
        model
            .createResource()
            .addProperty(of, model.createResource(count.of()))
            .addLiteral(number, Void.whole(count.count())));
  }

  private void subset(Resource dataset, Counts.Count graph) {
    Model model = dataset.getModel();
    String name = namespaces.localId(graph.of()).orElse(graph.of());
    Resource subset =
        name.equals(graph.of())
            ? model.createResource()
            : model.createResource(namespaces.base() + "data#" + name);
    dataset.addProperty(Void.SUBSET, subset);
    subset
        .addProperty(RDF.type, Void.DATASET)
        .addProperty(DCTerms.source, model.createResource(graph.of()))
        .addLiteral(Void.TRIPLES, Void.whole(graph.count()));
  }
}
