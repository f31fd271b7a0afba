# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-004 { id:stop-via-regia-moscow cp:position 5 } } ;
DELETE DATA { GRAPH id:doc-004 { id:stop-via-regia-moscow cp:alternativeTo id:stop-via-regia-kyiv } }
