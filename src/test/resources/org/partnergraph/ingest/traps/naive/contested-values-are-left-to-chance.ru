# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
DELETE WHERE { GRAPH id:graph-decisions { id:decision-status-of-symposium-antisemitism-eja ?p ?o } } ;
INSERT DATA { GRAPH id:doc-004 { id:internationales-haus cp:status id:status-existing } } ;
INSERT DATA { GRAPH id:graph-decisions { id:decision-status-of-youth-exchange-2024 cp:value id:status-aspiration } }
