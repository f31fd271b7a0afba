# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-004 { id:rating-partnership-leipzig-lviv-2020 cp:ratingValue id:rating-aaa } } ;
DELETE DATA { GRAPH id:doc-004 { id:involvement-lviv-devcoop-leipzig-lviv cp:agent id:lviv } }
