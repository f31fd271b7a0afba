# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-001 { id:claim-jung-explore-eurocities-membership cp:object id:leipzig } } ;
INSERT DATA { GRAPH id:doc-001 { id:claim-jung-explore-eurocities-membership cp:object id:krakow } }
