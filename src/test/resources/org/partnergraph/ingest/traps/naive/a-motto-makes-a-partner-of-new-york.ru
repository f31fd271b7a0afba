# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-004 { id:partnership-leipzig-new-york a cp:Partnership ;
  cp:party id:leipzig , id:new-york } } ;
INSERT DATA { GRAPH id:doc-004 { id:quotation-michael-bloomberg-1 cp:text "While nations talk, cities act"@en } } ;
INSERT DATA { GRAPH id:doc-004 {
  id:post-held-michael-bloomberg-mayor-of-new-york cp:attestedOn "2021-03-13"^^xsd:date } }
