# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-000 { id:participation-reception-2025-12-12-krakow cp:event id:reception-2025-12-12 ;
  cp:agent id:krakow } } ;
INSERT DATA { GRAPH id:graph-entities { id:leipzig a cp:Municipality } } ;
INSERT DATA { GRAPH id:doc-000 { id:aid-siemacha-20000 cp:donor id:leipzig-city-administration } }
