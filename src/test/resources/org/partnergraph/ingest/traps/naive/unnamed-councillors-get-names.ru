# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-000 { id:membership-delegation-jung cp:group id:delegation-leipzig-council-2025-12 ;
  cp:member id:burkhard-jung } } ;
INSERT DATA { GRAPH id:doc-000 { id:participation-reception-2025-12-12-burkhard-jung cp:event
  id:reception-2025-12-12 ; cp:agent id:burkhard-jung } }
