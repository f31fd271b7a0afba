# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-004 { id:partnership-leipzig-lviv cp:kind id:kind-partnership } } ;
INSERT DATA { GRAPH id:doc-004 { id:lviv cp:kind id:kind-cooperation } } ;
INSERT DATA { GRAPH id:doc-000 { id:partnership-krakow-lviv cp:kind id:kind-cooperation } }
