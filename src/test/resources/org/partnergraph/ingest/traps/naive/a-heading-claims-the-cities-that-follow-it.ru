# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-004 { id:partnership-leipzig-nanjing cp:scope id:scope-national } } ;
INSERT DATA { GRAPH id:doc-004 { id:partnership-leipzig-herzliya cp:kind id:kind-district-partnership } } ;
DELETE DATA { GRAPH id:doc-004 { id:partnership-leipzig-lyon cp:scope id:scope-international } } ;
INSERT DATA { GRAPH id:doc-004 { id:partnership-leipzig-moscow cp:scope id:scope-international } }
