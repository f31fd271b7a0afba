# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-002 { id:post-held-burkhard-jung-lord-mayor-of-leipzig cp:end "2025-12-12"^^xsd:date } } ;
DELETE DATA { GRAPH id:doc-002 { id:post-held-burkhard-jung-president-of-eurocities cp:notStated cp:end } } ;
INSERT DATA { GRAPH id:doc-002 {
  id:post-held-burkhard-jung-president-of-eurocities cp:attestedOn "2025-02-17"^^xsd:date } }
