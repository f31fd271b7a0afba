# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-002 { id:membership-eurocities-leipzig cp:group id:eurocities ; cp:member id:leipzig } } ;
INSERT DATA { GRAPH id:doc-002 { id:leipzig cp:joins id:eurocities } } ;
INSERT DATA { GRAPH id:doc-003 { id:claim-eurocities-aim cp:object id:leipzig } }
