package org.partnergraph.describe;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.partnergraph.store.Namespaces;

/** The endpoint as SPARQL 1.1 Service Description: formats, functions, graphs and their sizes. */
final class ServiceDescription {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final Property NAMED_GRAPH = property("namedGraph");
  private static final Property FEATURE = property("feature");
  private static final Property NAME = property("name");
  private static final Property GRAPH = property("graph");

  private final Namespaces namespaces;
  private final boolean federated;

  /** With basic federated queries as a feature where SERVICE may ask any other endpoint. */
  ServiceDescription(Namespaces namespaces, boolean federated) {
    this.namespaces = namespaces;
    this.federated = federated;
  }

  /** For a service at an origin. */
  Model of(Counts counts, String origin) {
    Model model = Template.read("service.ttl", namespaces, origin);
    model.add(new VoidDescription(namespaces).of(counts, origin));
    if (federated) {
      model
          .createResource(origin + "/sparql")
          .addProperty(FEATURE, model.createResource(SD + "BasicFederatedQuery"));
    }
    Resource dataset = model.createResource(new VoidDescription(namespaces).dataset());
    model
        .createResource(namespaces.base() + "data#union")
        .addLiteral(Void.TRIPLES, Void.whole(counts.triples()));
    for (Counts.Count graph : counts.graphs()) {
      Resource size =
          model
              .createResource()
              .addProperty(RDF.type, model.createResource(SD + "Graph"))
              .addLiteral(Void.TRIPLES, Void.whole(graph.count()));
      dataset.addProperty(
          NAMED_GRAPH,
          model
              .createResource()
              .addProperty(RDF.type, model.createResource(SD + "NamedGraph"))
              .addProperty(NAME, model.createResource(graph.of()))
              .addProperty(GRAPH, size));
    }
    return model;
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(SD + name);
  }
}
