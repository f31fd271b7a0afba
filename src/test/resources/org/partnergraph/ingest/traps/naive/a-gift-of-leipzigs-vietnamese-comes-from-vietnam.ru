# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-004 { id:aid-masks-vietnamese-community cp:donor id:vietnam } } ;
INSERT DATA { GRAPH id:doc-004 { id:aid-masks-vietnamese-community cp:donor id:ho-chi-minh-city } } ;
INSERT DATA { GRAPH id:doc-004 { id:vietnamese-community-leipzig cp:inCountry id:vietnam } }
