# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-001 { id:meeting-jung-miszalski-doc001 cp:date "2024-11-18"^^xsd:date } } ;
INSERT DATA { GRAPH id:doc-001 { id:meeting-2024-11-18 cp:status id:status-occurred } } ;
INSERT DATA { GRAPH id:graph-decisions { id:decision-identity-meeting-doc001 cp:verdict id:verdict-same } }
