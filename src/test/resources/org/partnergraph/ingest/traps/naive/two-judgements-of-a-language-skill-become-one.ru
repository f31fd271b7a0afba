# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-001 { id:claim-miszalski-speaks-german-fluently cp:attributedTo id:burkhard-jung } } ;
INSERT DATA { GRAPH id:doc-002 { id:claim-miszalski-speaks-german-fluently cp:evidence id:F002-048 } } ;
DELETE DATA { GRAPH id:doc-002 { id:claim-miszalski-speaks-german-very-well cp:attributedTo id:burkhard-jung } }
