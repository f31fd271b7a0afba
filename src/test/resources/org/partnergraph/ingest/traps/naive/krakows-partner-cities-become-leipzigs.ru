# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-000 { id:partnership-leipzig-lviv cp:party id:leipzig , id:lviv } } ;
INSERT DATA { GRAPH id:doc-000 { id:F000-045 cp:certainty id:certainty-explicit } } ;
INSERT DATA { GRAPH id:doc-000 { id:krakow-dept-social-policy-equality-health cp:unitOf
  id:leipzig-city-administration } }
