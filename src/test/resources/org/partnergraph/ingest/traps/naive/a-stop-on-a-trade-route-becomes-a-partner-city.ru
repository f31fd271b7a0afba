# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-004 { id:partnership-leipzig-wroclaw a cp:Partnership ; cp:party id:leipzig , id:wroclaw } } ;
INSERT DATA { GRAPH id:doc-004 { id:stop-via-regia-leipzig a cp:RouteStop ; cp:stop id:leipzig } } ;
DELETE DATA { GRAPH id:doc-004 { id:stop-via-regia-lviv cp:position 3 } }
