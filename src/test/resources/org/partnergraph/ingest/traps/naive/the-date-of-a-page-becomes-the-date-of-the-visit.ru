# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-002 { id:visit-leipzig-delegation-krakow-2024-11 cp:date "2025-02-17"^^xsd:date } } ;
INSERT DATA { GRAPH id:doc-002 { id:doc-002 cp:date "2025-02-17"^^xsd:date } } ;
INSERT DATA { GRAPH id:doc-000 { id:doc-000 cp:date "2025-12-12"^^xsd:date } }
