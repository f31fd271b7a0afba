# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-004 { id:vietnam cp:inRegion id:east-asia } } ;
INSERT DATA { GRAPH id:doc-004 { id:gwangju cp:inCountry id:korea } } ;
INSERT DATA { GRAPH id:doc-004 { id:partnership-leipzig-nanjing cp:party id:china } }
