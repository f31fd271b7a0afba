# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-000 { id:partnership-leipzig-krakow cp:begin "1975"^^xsd:gYear } } ;
INSERT DATA { GRAPH id:doc-002 { id:partnership-leipzig-krakow cp:begin "1973-09"^^xsd:gYearMonth } } ;
INSERT DATA { GRAPH id:doc-002 { id:claim-leipzig-krakow-51-years-miszalski cp:begin "1973"^^xsd:gYear } }
