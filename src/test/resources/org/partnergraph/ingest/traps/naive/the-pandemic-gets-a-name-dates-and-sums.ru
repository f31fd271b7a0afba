# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:   <https://w3id.org/partnergraph/ontology#>
PREFIX id:   <https://w3id.org/partnergraph/id/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd:  <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-004 { id:pandemic cp:begin "2020"^^xsd:gYear } } ;
INSERT DATA { GRAPH id:graph-entities { id:pandemic skos:altLabel "COVID-19 pandemic"@en } } ;
INSERT DATA { GRAPH id:doc-004 { id:aid-ppe-leipzig-to-krakow cp:amount "10000"^^xsd:decimal } }
