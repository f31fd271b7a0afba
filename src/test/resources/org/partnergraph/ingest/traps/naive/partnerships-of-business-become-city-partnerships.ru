# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-003 { id:partnership-krakow-universities cp:party id:krakow ; cp:kind id:kind-partnership } } ;
DELETE DATA { GRAPH id:doc-003 { id:claim-krakow-aspires-leading-innovation-city cp:status id:status-aspiration } }
