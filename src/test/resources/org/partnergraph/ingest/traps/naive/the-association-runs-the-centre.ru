# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-000 { id:aid-centre-war-orphans-50000 cp:recipient id:siemacha-association } } ;
INSERT DATA { GRAPH id:doc-000 { id:centre-ukrainian-war-orphans-krakow cp:unitOf id:siemacha-association } } ;
INSERT DATA { GRAPH id:doc-000 { id:centre-ukrainian-war-orphans-krakow cp:status id:status-realised } }
