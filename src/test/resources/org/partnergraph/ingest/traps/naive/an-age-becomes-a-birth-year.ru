# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-001 { id:aleksander-miszalski <http://schema.org/birthDate> "1980"^^xsd:gYear } } ;
INSERT DATA { GRAPH id:doc-001 { id:claim-miszalski-age-44 cp:attestedOn "2024-11-18"^^xsd:date } } ;
INSERT DATA { GRAPH id:doc-001 { id:aleksander-miszalski cp:date "1979-12"^^xsd:gYearMonth } }
