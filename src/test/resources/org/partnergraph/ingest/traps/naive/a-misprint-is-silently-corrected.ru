# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
PREFIX oa: <http://www.w3.org/ns/oa#>
INSERT DATA { GRAPH id:doc-004 { id:F004-106-quote oa:exact "Weltoffene Stadt"@de } } ;
DELETE WHERE { GRAPH id:doc-004 { id:goal-competitiveness cp:note ?note } }
