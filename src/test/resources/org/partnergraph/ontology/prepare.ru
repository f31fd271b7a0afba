# What the checks look at, said once: which terms are ours, where they stand, and who uses them.
PREFIX c:       <http://example.org/check#>
PREFIX cp:      <https://w3id.org/partnergraph/ontology#>
PREFIX owl:     <http://www.w3.org/2002/07/owl#>
PREFIX rdf:     <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs:    <http://www.w3.org/2000/01/rdf-schema#>

INSERT { GRAPH c:terms { ?term a c:Term } }
WHERE {
  GRAPH c:ontology { ?term a ?kind }
  VALUES ?kind { owl:Class owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty }
  FILTER STRSTARTS(STR(?term), STR(cp:))
} ;

INSERT { GRAPH c:terms { ?term c:domain ?class } }
WHERE {
  GRAPH c:ontology { ?term rdfs:domain/(owl:unionOf/rdf:rest*/rdf:first)? ?class }
  FILTER isIRI(?class)
} ;

INSERT { GRAPH c:terms { ?term c:range ?class } }
WHERE {
  GRAPH c:ontology { ?term rdfs:range/(owl:unionOf/rdf:rest*/rdf:first)? ?class }
  FILTER isIRI(?class)
} ;

INSERT { GRAPH c:terms { ?term c:under ?above } }
WHERE {
  GRAPH c:terms { ?term a c:Term }
  GRAPH c:ontology {
    ?term a owl:Class .
    OPTIONAL { ?term rdfs:subClassOf ?parent . FILTER STRSTARTS(STR(?parent), STR(cp:)) }
  }
  BIND ( COALESCE(?parent, c:nothing) AS ?above )
} ;

INSERT { GRAPH c:terms { ?graph c:uses ?term } }
WHERE {
  VALUES ?graph { c:ontology c:vocabularies c:alignments c:shapes c:data c:context }
  { GRAPH ?graph { ?term ?p ?o } } UNION { GRAPH ?graph { ?s ?term ?o } } UNION { GRAPH ?graph { ?s ?p ?term } }
  FILTER ( isIRI(?term) && STRSTARTS(STR(?term), STR(cp:)) )
} ;

# Not by what only speaks of it: its own ontology, alignments, examples and the names in JSON.
INSERT { GRAPH c:terms { ?term c:usedBy ?user } }
WHERE {
  GRAPH ?graph { ?user c:uses ?term }
  FILTER ( ?graph != c:examples && ?user NOT IN ( c:ontology , c:alignments , c:context ) )
} ;

INSERT { GRAPH c:terms { ?term c:usedBy ?below } }
WHERE { GRAPH c:ontology { ?below rdfs:subClassOf|rdfs:subPropertyOf ?term } } ;

INSERT { GRAPH c:terms { ?term c:usedBy ?described } }
WHERE {
  GRAPH c:terms { ?term a c:Term }
  GRAPH c:ontology { ?term a owl:AnnotationProperty . ?described ?term ?value }
}
