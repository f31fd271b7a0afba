# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-003 { id:F003-003 cp:certainty id:certainty-explicit } } ;
DELETE DATA { GRAPH id:doc-003 { id:claim-eurocities-largest-network cp:claimType id:claim-type-evaluation } }
