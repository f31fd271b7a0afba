# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-004 { id:F004-055 cp:supports cp:status } } ;
INSERT DATA { GRAPH id:doc-004 { id:rating-partnership-leipzig-moscow-2020 cp:status id:status-existing } } ;
INSERT DATA { GRAPH id:doc-004 { id:vii-ds-01264 cp:status id:publicity-public } }
