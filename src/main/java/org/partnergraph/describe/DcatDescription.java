package org.partnergraph.describe;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.partnergraph.store.Namespaces;

/** The dataset as data catalogues take it: DCAT-AP 3. */
final class DcatDescription {

  private final Namespaces namespaces;

  DcatDescription(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /** For a service at an origin. */
  Model of(Counts counts, String origin) {
    Model model = Template.read("dcat.ttl", namespaces, origin);
    Resource dataset = model.createResource(new VoidDescription(namespaces).dataset());
    dataset.addProperty(DCTerms.identifier, dataset.getURI());
    dataset.addProperty(
        model.createProperty(DCAT.getURI(), "version"), Long.toString(counts.version()));
    return model;
  }
}
