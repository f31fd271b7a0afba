# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-002 { id:youth-exchange-2024-krakow cp:place id:kyiv } } ;
INSERT DATA { GRAPH id:doc-002 { id:participation-youth-exchange-2024-kyiv cp:role id:role-host } } ;
DELETE DATA { GRAPH id:doc-002 { id:participation-youth-exchange-2024-kyiv cp:role id:role-organiser } }
