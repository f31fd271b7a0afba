# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
DELETE WHERE { GRAPH id:graph-decisions { id:decision-shared-source-doc-001-doc-002 ?p ?o } } ;
INSERT DATA { GRAPH id:doc-002 { id:claim-war-brought-cities-closer-than-ever cp:attributedTo id:burkhard-jung } }
