# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
PREFIX oa: <http://www.w3.org/ns/oa#>
INSERT DATA { GRAPH id:doc-004 { id:gabriele-goldfuss cp:note "somebody@example.org"@en } } ;
INSERT DATA { GRAPH id:doc-004 { id:F004-173-quote oa:exact "Tel.: 123"@de } } ;
INSERT DATA { GRAPH id:doc-004 { id:F004-174 oa:hasSource id:doc-004 ; cp:firstLine 381 ; cp:lastLine 383 } }
