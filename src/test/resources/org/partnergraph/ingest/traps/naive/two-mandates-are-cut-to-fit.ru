# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-001 { id:post-held-aleksander-miszalski-sejm-member cp:end "2024-05-07"^^xsd:date } } ;
INSERT DATA { GRAPH id:doc-001 { id:post-held-aleksander-miszalski-president-of-krakow cp:begin "2024"^^xsd:gYear } }
