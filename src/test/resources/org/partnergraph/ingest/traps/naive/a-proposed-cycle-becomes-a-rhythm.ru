# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-004 { id:evaluation-2025 a cp:Evaluation } } ;
INSERT DATA { GRAPH id:doc-004 { id:evaluation-2020 cp:date "2020"^^xsd:gYear } } ;
INSERT DATA { GRAPH id:doc-004 { id:evaluation-2004 cp:recurrence "P5Y"^^xsd:duration } }
