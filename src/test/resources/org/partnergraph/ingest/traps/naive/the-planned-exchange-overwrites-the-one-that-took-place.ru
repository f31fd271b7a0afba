# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
DELETE DATA { GRAPH id:doc-001 { id:youth-exchange-2024-krakow cp:status id:status-planned } } ;
INSERT DATA { GRAPH id:doc-001 { id:youth-exchange-2024 cp:status id:status-occurred } } ;
DELETE DATA { GRAPH id:doc-002 { id:youth-exchange-2024-leipzig cp:status id:status-occurred } } ;
DELETE WHERE { GRAPH id:graph-decisions { id:decision-status-of-youth-exchange-2024 ?p ?o } }
