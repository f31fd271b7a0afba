# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-002 { id:participation-meeting-2024-11-18-friedrich-magirius cp:role id:role-participant } } ;
DELETE DATA { GRAPH id:doc-002 { id:honour-held-friedrich-magirius-honorary-citizenship-krakow cp:attributedTo
  id:burkhard-jung } }
