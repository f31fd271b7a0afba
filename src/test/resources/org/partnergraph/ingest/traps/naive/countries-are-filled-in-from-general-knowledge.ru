# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-004 { id:herzliya cp:inCountry id:israel } } ;
INSERT DATA { GRAPH id:graph-entities { id:gdansk cp:inCountry id:poland } }
