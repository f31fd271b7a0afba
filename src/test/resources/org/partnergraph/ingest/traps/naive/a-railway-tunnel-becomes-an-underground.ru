# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-002 { id:F002-029 cp:certainty id:certainty-explicit } } ;
INSERT DATA { GRAPH id:doc-002 { id:claim-leipzig-underground-line-opened cp:attributedTo id:burkhard-jung } } ;
INSERT DATA { GRAPH id:doc-002 { id:krakow-metro-plan cp:status id:status-realised } }
