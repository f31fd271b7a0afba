# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-002 { id:participation-visit-auschwitz-2024-11-19-burkhard-jung cp:event
  id:visit-auschwitz-2024-11-19 ; cp:agent id:burkhard-jung } } ;
INSERT DATA { GRAPH id:doc-001 { id:visit-auschwitz-2024-11-19 cp:date "2024-11-19"^^xsd:date } } ;
INSERT DATA { GRAPH id:doc-001 { id:participation-visit-auschwitz-2024-11-19-burkhard-jung cp:status
  id:status-occurred } }
