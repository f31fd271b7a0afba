# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-001 { id:participation-signing-leipzig cp:event id:signing-leipzig-krakow-1973-09 ;
  cp:agent id:leipzig } } ;
INSERT DATA { GRAPH id:graph-entities { id:charter-1995 a cp:Agreement } } ;
INSERT DATA { GRAPH id:doc-001 { id:signing-leipzig-krakow-1973-09 cp:place id:krakow } }
