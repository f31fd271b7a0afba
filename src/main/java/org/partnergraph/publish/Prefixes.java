package org.partnergraph.publish;

import org.apache.jena.graph.Graph;
import org.apache.jena.shared.PrefixMapping;
import org.partnergraph.store.Namespaces;

/** The prefixes of what is written here. */
final class Prefixes {

  static final String PROV = "http://www.w3.org/ns/prov#";
  static final String FOAF = "http://xmlns.com/foaf/0.1/";
  static final String VOID = "http://rdfs.org/ns/void#";

  private Prefixes() {}

  static void set(Graph graph, Namespaces namespaces) {
    PrefixMapping prefixes = graph.getPrefixMapping();
    prefixes.setNsPrefix("cp", namespaces.ontology());
    prefixes.setNsPrefix("id", namespaces.entities());
    prefixes.setNsPrefix("oa", "http://www.w3.org/ns/oa#");
    prefixes.setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.setNsPrefix("owl", "http://www.w3.org/2002/07/owl#");
    prefixes.setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    prefixes.setNsPrefix("dcterms", "http://purl.org/dc/terms/");
    prefixes.setNsPrefix("prov", PROV);
    prefixes.setNsPrefix("foaf", FOAF);
    prefixes.setNsPrefix("void", VOID);
  }
}
