# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-002 { id:symposium-antisemitism-eja cp:place id:krakow } } ;
INSERT DATA { GRAPH id:doc-001 { id:symposium-antisemitism-eja cp:date "2024-11-18"^^xsd:date } } ;
INSERT DATA { GRAPH id:doc-001 { id:F001-041b cp:certainty id:certainty-explicit } }
