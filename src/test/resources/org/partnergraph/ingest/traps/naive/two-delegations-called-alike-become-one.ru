# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-000 { id:participation-reception-2025-12-12-delegation-leipzig-2024-11 cp:agent
  id:delegation-leipzig-2024-11 } } ;
INSERT DATA { GRAPH id:doc-002 { id:delegation-leipzig-2024-11 cp:delegationOf id:leipzig-city-council } }
