# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-004 { id:partnership-leipzig-moscow cp:ratingValue id:rating-aaa } } ;
DELETE DATA { GRAPH id:doc-004 { id:rating-partnership-leipzig-moscow-2020 cp:attributedTo
  id:leipzig-city-administration } } ;
INSERT DATA { GRAPH id:doc-004 { id:rating-partnership-leipzig-moscow-2020 cp:attestedOn "2025-01-01"^^xsd:date } }
