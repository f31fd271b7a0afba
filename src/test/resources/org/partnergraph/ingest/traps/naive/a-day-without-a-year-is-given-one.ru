# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-003 { id:krakow-eurocities-accession cp:date "2024-10-15"^^xsd:date } } ;
INSERT DATA { GRAPH id:doc-003 { id:membership-eurocities-krakow cp:begin "2025-10-15"^^xsd:date } } ;
INSERT DATA { GRAPH id:doc-003 { id:krakow-eurocities-accession cp:attestedOn "2025-10-15"^^xsd:date } }
