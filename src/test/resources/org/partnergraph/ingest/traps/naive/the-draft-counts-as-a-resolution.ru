# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-004 { id:vii-ds-01264 cp:adoptedOn "2020-10-16"^^xsd:date } } ;
INSERT DATA { GRAPH id:doc-004 { id:point-vii-ds-01264-1 cp:status id:status-realised } } ;
INSERT DATA { GRAPH id:doc-004 { id:vii-ds-01264 cp:date "2020-10-16"^^xsd:date } } ;
INSERT DATA { GRAPH id:doc-004 { id:vii-ds-01264 cp:submittedBy id:burkhard-jung } }
