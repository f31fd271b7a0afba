# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-004 { id:aid-test-devices-ho-chi-minh-city cp:donor id:ho-chi-minh-city } } ;
DELETE DATA { GRAPH id:doc-004 { id:aid-ppe-hcmc-to-leipzig cp:donor id:ho-chi-minh-city } }
