# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-004 { id:vii-ds-01264 cp:decidingBody id:leipzig-city-council } } ;
INSERT DATA { GRAPH id:graph-decisions { id:decision-identity-ratsversammlung cp:verdict id:verdict-same } }
