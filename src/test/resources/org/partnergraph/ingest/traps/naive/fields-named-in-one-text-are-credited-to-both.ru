# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-001 { id:field-leipzig-krakow-topic-smart-city-proposed cp:topic id:topic-smart-city } } ;
DELETE DATA { GRAPH id:doc-002 { id:field-leipzig-krakow-topic-citizen-participation-proposed cp:attributedTo
  id:aleksander-miszalski } } ;
INSERT DATA { GRAPH id:doc-002 { id:field-leipzig-krakow-topic-digitalisation-proposed cp:status id:status-existing } }
