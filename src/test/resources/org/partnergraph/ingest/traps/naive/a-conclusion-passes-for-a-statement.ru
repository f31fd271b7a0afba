# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-004 { id:vii-ds-01264 cp:submittedBy id:burkhard-jung } } ;
DELETE WHERE { GRAPH id:graph-decisions { id:decision-submitter-vii-ds-01264 cp:basedOn ?evidence } } ;
INSERT DATA { GRAPH id:doc-003 { id:inference-here a cp:Inference } }
