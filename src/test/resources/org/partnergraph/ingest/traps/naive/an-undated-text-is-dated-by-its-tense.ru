# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-001 { id:doc-001 cp:date "2024-05"^^xsd:gYearMonth } } ;
INSERT DATA { GRAPH id:doc-001 { id:doc-001 cp:dateUnlabelled "2024-11-18"^^xsd:date } } ;
INSERT DATA { GRAPH id:doc-001 {
  id:post-held-burkhard-jung-lord-mayor-of-leipzig cp:attestedOn "2024-11-18"^^xsd:date } }
