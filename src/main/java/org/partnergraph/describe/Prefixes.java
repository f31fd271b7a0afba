package org.partnergraph.describe;

import java.util.LinkedHashMap;
import java.util.Map;
import org.partnergraph.store.Namespaces;

/** The prefixes that queries over this graph use. */
public final class Prefixes {

  private Prefixes() {}

  /** Prefix to namespace, the own ones first. */
  public static Map<String, String> of(Namespaces namespaces) {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("cp", namespaces.ontology());
    prefixes.put("id", namespaces.entities());
    prefixes.put("pgf", namespaces.base() + "function#");
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("oa", "http://www.w3.org/ns/oa#");
    prefixes.put("dcterms", "http://purl.org/dc/terms/");
    prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
    prefixes.put("sh", CatalogueGraph.SH);
    prefixes.put("schema", "https://schema.org/");
    prefixes.put("wd", "http://www.wikidata.org/entity/");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return prefixes;
  }
}
