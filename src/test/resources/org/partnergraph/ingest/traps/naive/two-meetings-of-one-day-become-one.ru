# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-000 { id:participation-reception-2025-12-12-jakub-kosek cp:event id:reception-2025-12-12 ;
  cp:agent id:jakub-kosek } } ;
INSERT DATA { GRAPH id:doc-000 { id:meeting-councillors-2025-12-12 cp:partOf id:reception-2025-12-12 } } ;
INSERT DATA { GRAPH id:doc-000 { id:meeting-councillors-2025-12-12 cp:place id:krakow } }
